import type { Cluster } from "@pulumi/gcp/container/cluster";
import { Provider } from "@pulumi/kubernetes/provider";
import { type ComponentResource, type Input, type Output, all, secret } from "@pulumi/pulumi";
import { AUTH_PLUGIN } from "../facts/kubeconfig";

/** A kubeconfig that asks gke-gcloud-auth-plugin for a token, so that it holds none itself. */
export const kubeconfigOf = ({ name, endpoint, masterAuth }: Cluster): Output<string> =>
  secret(all([name, endpoint, masterAuth.clusterCaCertificate]).apply(writeKubeconfig));

function writeKubeconfig([name, endpoint, certificateAuthority]: readonly [string, string, string]): string {
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    "current-context": name,
    clusters: [
      { name, cluster: { server: `https://${endpoint}`, "certificate-authority-data": certificateAuthority } },
    ],
    users: [{ name, user: { exec: { ...AUTH_PLUGIN.value, provideClusterInfo: true } } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
  });
}

/** Makes a component's Kubernetes provider when it is first asked for, and never a second one. */
export function lazyProvider(owner: ComponentResource, name: string, kubeconfig: Input<string>): () => Provider {
  let provider: Provider | undefined;
  return () => (provider ??= new Provider(name, { kubeconfig }, { parent: owner }));
}
