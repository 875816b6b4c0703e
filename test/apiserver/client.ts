import { readFileSync } from "node:fs";
import { Agent, request } from "node:https";

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Asks the API server that `run.mjs` has started. */
export class Client {
  private readonly agent: Agent;
  private readonly url: string;

  constructor({ APISERVER_URL, APISERVER_CERT, APISERVER_KEY } = process.env) {
    if (APISERVER_URL === undefined) throw new Error('there is no API server: run "npm run test:apiserver"');
    this.url = APISERVER_URL;
    const certificate = { cert: readFileSync(APISERVER_CERT!), key: readFileSync(APISERVER_KEY!) };
    this.agent = new Agent({ keepAlive: true, maxSockets: 8, rejectUnauthorized: false, ...certificate });
  }

  send(method: string, path: string, body?: object, type = "application/json"): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers = { "content-type": type, accept: "application/json" };
      request(this.url + path, { method, agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          resolve({ status: response.statusCode!, body: read(Buffer.concat(chunks).toString()) });
        });
      })
        .on("error", reject)
        .end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** What is not served yet is answered with a line of text. */
const read = (text: string): Answer["body"] =>
  text.startsWith("{") ? (JSON.parse(text) as Answer["body"]) : { message: text };
