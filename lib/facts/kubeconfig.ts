import { fact } from "./fact";
import { PAGES } from "./pages";

/** The program that gets a token for a cluster from whoever runs it. */
export const AUTH_PLUGIN = fact(
  {
    apiVersion: "client.authentication.k8s.io/v1beta1",
    command: "gke-gcloud-auth-plugin",
    installHint: "Install it with: gcloud components install gke-gcloud-auth-plugin",
  },
  { source: PAGES.clusterAuthentication, section: "Install required plugins", readOn: "2026-11-21" },
);
