import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import {
  type AnalyzerInfo,
  AnalyzerStackConfigureRequest,
  ConfigureAnalyzerRequest,
  EnforcementLevel,
  PolicyConfig,
  type PolicyInfo,
} from "@pulumi/pulumi/proto/analyzer_pb";
import type { Level } from "../configured";
import { Failure, messageOf } from "../failure";
import { type Child, cleanEnvironment, startNode } from "./child";
import { ORGANIZATION } from "./program";
import { type Properties, toStruct } from "./property-values";
import { call, CHANNEL_OPTIONS, Empty, grpc } from "./sdk";
import type { Config } from "./stack-config";
import { plain, withoutForeignFrames } from "./traces";
import type { StackId } from "./urn";

/** Parameters and level of single policies, by name. */
export type PolicySettings = Readonly<Record<string, { readonly level: Level; readonly properties: Properties }>>;

interface PackSetting {
  /** The folder of the policy pack. */
  readonly pack: string;
  readonly id: StackId;
  readonly config: Config;
  readonly settings: PolicySettings;
  readonly env: NodeJS.ProcessEnv;
}

const ENFORCEMENT = {
  advisory: EnforcementLevel.ADVISORY,
  mandatory: EnforcementLevel.MANDATORY,
  remediate: EnforcementLevel.REMEDIATE,
  disabled: EnforcementLevel.DISABLED,
} as const satisfies Readonly<Record<Level, unknown>>;

const LONGEST_START_IN_SECONDS = 60;

/** A running policy pack: Pulumi's own server around it, booted as the engine boots it. */
export interface PolicyServer {
  readonly pack: string;
  readonly client: AnalyzerClient;
  /** Whether any of its policies changes inputs. */
  readonly remediates: boolean;
  stop(): void;
}

export async function bootPolicyServer(setting: PackSetting): Promise<PolicyServer> {
  const { pack } = setting;
  const child = startNode([runnerOf(pack), "127.0.0.1:0", pack], pack, environmentOf(setting));
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  try {
    const address = `127.0.0.1:${await portOf(child)}`;
    const client = new AnalyzerClient(address, grpc.credentials.createInsecure(), CHANNEL_OPTIONS);
    const policies = await introduce(client, setting);
    const remediates = policies.some((p) => levelIn(p, setting) === EnforcementLevel.REMEDIATE);
    const stop = () => {
      client.close();
      child.stop();
    };
    return { pack, client, remediates, stop };
  } catch (error) {
    child.stop();
    await child.ended.catch(() => undefined);
    const said = withoutForeignFrames(plain(complaints), pack);
    throw new Failure(`The policy pack in ${pack} could not be started: ${messageOf(error)}\n${said}`.trimEnd());
  }
}

function levelIn(policy: PolicyInfo, { settings }: PackSetting): EnforcementLevel {
  const configured = settings[policy.getName()];
  return configured === undefined ? policy.getEnforcementlevel() : ENFORCEMENT[configured.level];
}

function runnerOf(pack: string): string {
  if (!existsSync(join(pack, "package.json"))) throw new Failure(`There is no policy pack in ${pack}.`);
  try {
    return createRequire(join(pack, "package.json")).resolve("@pulumi/pulumi/cmd/run-policy-pack");
  } catch {
    throw new Failure(`The policy pack in ${pack} finds no @pulumi/pulumi. Install it beside gke-dpv2.`);
  }
}

/** The first line that a server writes is its port. */
function portOf(child: Child): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (more: string) => {
      const port = /^(\d+)\r?\n/m.exec((text += more))?.[1];
      if (port !== undefined) resolve(port);
    });
    child.ended.then((how) => reject(new Error(`it ended with ${how}.`)), reject);
    const late = () => reject(new Error(`it was not ready within ${LONGEST_START_IN_SECONDS} seconds.`));
    setTimeout(late, LONGEST_START_IN_SECONDS * 1000).unref();
  });
}

async function introduce(client: AnalyzerClient, { id, settings }: PackSetting): Promise<readonly PolicyInfo[]> {
  const stack = new AnalyzerStackConfigureRequest().setStack(id.stack).setProject(id.project);
  await call((done) => client.configureStack(stack.setOrganization(ORGANIZATION).setDryRun(true), done));
  const info = await call<AnalyzerInfo>((done) => client.getAnalyzerInfo(new Empty(), done));

  const configure = new ConfigureAnalyzerRequest();
  for (const [policy, { level, properties }] of Object.entries(settings)) {
    const config = new PolicyConfig().setEnforcementlevel(ENFORCEMENT[level]).setProperties(toStruct(properties));
    configure.getPolicyconfigMap().set(policy, config);
  }
  if (Object.keys(settings).length > 0) await call((done) => client.configure(configure, done));
  return info.getPoliciesList();
}

/** So that `pulumi.getStack()`, `Config` and `isDryRun()` work in a pack. */
const environmentOf = ({ id, config, env }: PackSetting): NodeJS.ProcessEnv => ({
  ...cleanEnvironment(),
  PULUMI_NODEJS_ORGANIZATION: ORGANIZATION,
  PULUMI_NODEJS_PROJECT: id.project,
  PULUMI_NODEJS_STACK: id.stack,
  PULUMI_NODEJS_DRY_RUN: "true",
  PULUMI_CONFIG: JSON.stringify(config.values),
  PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(config.secretKeys),
  ...env,
});
