import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type * as Grpc from "@grpc/grpc-js";
import * as S from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as P from "@pulumi/pulumi/proto/analyzer_pb";
import { build, type BuildOptions } from "esbuild";
import type * as EmptyModule from "google-protobuf/google/protobuf/empty_pb";
import type { Report } from "../../lib/rules/report";
import { analyzeRequest, diagnosticsOf, fromSdk, stackRequest, struct, type Diagnostic } from "./server";
import { urnOf, type Res } from "./stack";

const grpc = fromSdk("@grpc/grpc-js") as typeof Grpc;
const { Empty } = fromSdk("google-protobuf/google/protobuf/empty_pb.js") as typeof EmptyModule;
const { FILE, PACK } = require("../../scripts/bundles") as Record<"FILE" | "PACK", BuildOptions>;

jest.setTimeout(60_000); // each boot is a process, and the machine may be busy

const ROOT = resolve(__dirname, "../..");

/** Levels (their own where not given) and parameters of policies, as a stack's owner configures them. */
export type Config = Readonly<
  Record<string, { readonly level?: keyof typeof P.EnforcementLevel; readonly properties?: object }>
>;

/** What `policies/index.ts` starts, or a pack of `test/support/packs`. */
export type Entry = "ours" | `${string}.ts`;

/** `policy level resource: message`, in the order of the server's answers. */
export interface Said {
  readonly resources: readonly string[];
  readonly stack: readonly string[];
}

export interface Remediated {
  readonly policy: string;
  readonly inputs: object | undefined;
  /** Why there are none. */
  readonly diagnostic: string;
}

/** The real policy server around a pack, booted as the engine boots it, and the engine's side of the conversation. */
export class Booted {
  private constructor(
    readonly folder: string,
    private readonly server: ChildProcess,
    private readonly client: S.AnalyzerClient,
  ) {}

  static async boot(entry: Entry = "ours", env: NodeJS.ProcessEnv = {}): Promise<Booted> {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "gke-dpv2-pack-")));
    await buildInto(folder, entry);
    const server = spawn(
      process.execPath,
      [require.resolve("@pulumi/pulumi/cmd/run-policy-pack"), "127.0.0.1:0", folder],
      {
        cwd: folder,
        env: { ...process.env, GKE_DPV2_REPORT: join(folder, "report.json"), ...env },
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    try {
      const address = `127.0.0.1:${await portOf(server)}`;
      return new Booted(folder, server, new S.AnalyzerClient(address, grpc.credentials.createInsecure()));
    } catch (e) {
      await end(server, folder);
      throw e;
    }
  }

  get pid(): number {
    return this.server.pid!;
  }

  async info(): Promise<P.AnalyzerInfo.AsObject> {
    const empty = new Empty() as never;
    return (await this.call<never, P.AnalyzerInfo>(this.client.getAnalyzerInfo, empty)).toObject();
  }

  async configure(config: Config): Promise<void> {
    const q = new P.ConfigureAnalyzerRequest();
    const own = (await this.info()).policiesList;
    for (const [policy, { level, properties = {} }] of Object.entries(config)) {
      const set =
        level === undefined ? own.find((p) => p.name === policy)!.enforcementlevel : P.EnforcementLevel[level];
      q.getPolicyconfigMap().set(
        policy,
        new P.PolicyConfig().setEnforcementlevel(set).setProperties(struct(properties)),
      );
    }
    await this.call(this.client.configure, q);
  }

  /** What the policies that are set to `remediate` make of the resource's inputs, in turn. */
  async remediate(r: Res, stack: readonly Res[] = [r]): Promise<readonly Remediated[]> {
    const request = analyzeRequest(r, stack);
    const answer = await this.call<P.AnalyzeRequest, P.RemediateResponse>(this.client.remediate, request);
    return answer.getRemediationsList().map((x) => ({
      policy: x.getPolicyname(),
      inputs: x.getProperties()?.toJavaScript(),
      diagnostic: x.getDiagnostic(),
    }));
  }

  async analyze(r: Res, stack: readonly Res[] = [r]): Promise<readonly string[]> {
    const answer = await this.call<P.AnalyzeRequest, P.AnalyzeResponse>(this.client.analyze, analyzeRequest(r, stack));
    return diagnosticsOf(answer, urnOf(r)).map(line);
  }

  async analyzeStack(stack: readonly Res[]): Promise<readonly string[]> {
    const answer = await this.call<P.AnalyzeStackRequest, P.AnalyzeResponse>(
      this.client.analyzeStack,
      stackRequest(stack),
    );
    return diagnosticsOf(answer).map(line);
  }

  /** One run, as `pulumi preview` makes it. */
  async preview(stack: readonly Res[], config: Config = {}): Promise<Said> {
    rmSync(join(this.folder, "report.json"), { force: true });
    await this.configure(config);
    const resources: string[] = [];
    for (const r of stack) resources.push(...(await this.analyze(r, stack)));
    return { resources, stack: await this.analyzeStack(stack) };
  }

  /** What the last run wrote for other programs. */
  get report(): Report {
    return JSON.parse(readFileSync(join(this.folder, "report.json"), "utf8")) as Report;
  }

  /** Resolves when the process is gone. */
  async stop(): Promise<void> {
    this.client.close();
    await end(this.server, this.folder);
  }

  private call<Q, R>(method: (q: Q, done: (e: Error | null, r: R) => void) => unknown, q: Q): Promise<R> {
    return new Promise((ok, no) => method.call(this.client, q, (e, r) => (e ? no(e) : ok(r))));
  }
}

async function end(server: ChildProcess, folder: string): Promise<void> {
  const gone = new Promise((ok) => server.once("exit", ok));
  if (server.exitCode === null && server.signalCode === null && server.kill("SIGKILL")) await gone;
  rmSync(folder, { recursive: true });
}

const line = ({ policy, level, name, message }: Diagnostic): string => `${policy} ${level} ${name}: ${message}`;

/** The pack as `scripts/build.mjs` makes it: one self-contained file but for Pulumi, and what starts it. */
async function buildInto(folder: string, entry: Entry): Promise<void> {
  const outdir = join(folder, "bin");
  if (entry === "ours") {
    await build({ ...PACK, outdir, entryPoints: { pack: join(ROOT, "policies/pack.ts") } });
    await build({ ...FILE, outdir, entryPoints: { index: join(ROOT, "policies/index.ts") } });
  } else await build({ ...PACK, outdir, entryPoints: { index: join(ROOT, "test/support/packs", entry) } });
  for (const file of ["package.json", "PulumiPolicy.yaml"]) cpSync(join(ROOT, "policies", file), join(folder, file));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
}

/** The first line that the server writes, and nothing else may be that. */
const portOf = (server: ChildProcess): Promise<string> =>
  new Promise((ok, no) => {
    const late = setTimeout(() => no(new Error("the pack is not ready within 50 seconds")), 50_000);
    let text = "";
    server.stdout!.setEncoding("utf8").on("data", (more: string) => {
      const [line, ...rest] = (text += more).split("\n");
      if (rest.length === 0) return;
      clearTimeout(late);
      if (/^\d+$/.test(line!)) ok(line!);
      else no(new Error(`the pack wrote "${line}" where its port belongs`));
    });
    server.once("exit", (code) => {
      clearTimeout(late);
      no(new Error(`the pack ended with ${code}`));
    });
  });
