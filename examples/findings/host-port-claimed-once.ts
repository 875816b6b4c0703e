import { DaemonSet } from "@pulumi/kubernetes/apps/v1/daemonSet";

function agent(name: string) {
  // accepted: function agent(name: string, hostPort: number) {
  const labels = { app: name };
  const containers = [{ name, image: `example.com/${name}:1`, ports: [{ containerPort: 9100, hostPort: 9100 }] }];
  // accepted: const containers = [{ name, image: `example.com/${name}:1`, ports: [{ containerPort: 9100, hostPort }] }];
  return new DaemonSet(name, {
    metadata: { name, namespace: "agents" },
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers } } },
  });
}
agent("logs");
// accepted: agent("logs", 9100);
agent("metrics");
// accepted: agent("metrics", 9101);
