import { RULES } from "../lib/rules";
import { judge } from "../lib/rules/judge";
import { levelOf } from "../lib/rules/tell";
import { settingsOf } from "./support/faces";
import { inventoryOf } from "./support/inventory";
import { k8s, pool, provider, v2, type Res } from "./support/stack";

// Ordinary workloads of well-known vendors, written in short from their public documentation: whoever adds the pack to
// a stack that holds them finds no error in them. The names are the vendors'; the objects are ours.

const template = (name: string, spec: object) => ({
  selector: { matchLabels: { app: name } },
  template: { metadata: { labels: { app: name } }, spec },
});
const within = (namespace: string, kind: string, name: string, spec: object): Res =>
  k8s(kind, name, spec, "p", { namespace });
const agent = (namespace: string, name: string, spec: object): Res =>
  within(namespace, "apps/v1 DaemonSet", name, template(name, { tolerations: [{ operator: "Exists" }], ...spec }));
const app = (namespace: string, name: string, spec: object, more: object = {}): Res =>
  within(namespace, "apps/v1 Deployment", name, { ...template(name, spec), ...more });
const service = (namespace: string, name: string, spec: object): Res =>
  within(namespace, "core/v1 Service", name, { selector: { app: name }, ...spec });
const policy = (namespace: string, name: string, spec: object): Res =>
  within(namespace, "networking.k8s.io/v1 NetworkPolicy", name, spec);
const host = (...paths: string[]) => paths.map((path, i) => ({ name: `h${i}`, hostPath: { path } }));
const privileged = { securityContext: { privileged: true } };
const capable = (...add: string[]) => ({ securityContext: { capabilities: { add, drop: ["ALL"] } } });

const VENDORS: Readonly<Record<string, readonly Res[]>> = {
  Datadog: [
    agent("datadog", "datadog-agent", {
      hostPID: true,
      initContainers: [
        {
          name: "init-volume",
          image: "gcr.io/datadoghq/agent:7.70.0",
          command: ["bash", "-c"],
          args: ["cp -r /etc/datadog-agent /opt"],
        },
        {
          name: "init-config",
          image: "gcr.io/datadoghq/agent:7.70.0",
          command: ["bash", "-c"],
          args: ["for script in $(find /etc/cont-init.d/ -type f -name '*.sh' | sort) ; do bash $script ; done"],
        },
        {
          name: "seccomp-setup",
          image: "gcr.io/datadoghq/agent:7.70.0",
          command: ["cp", "/etc/config/system-probe-seccomp.json", "/host/var/lib/kubelet/seccomp/system-probe"],
        },
      ],
      containers: [
        {
          name: "agent",
          image: "gcr.io/datadoghq/agent:7.70.0",
          command: ["agent", "run"],
          ports: [{ containerPort: 8125, hostPort: 8125, protocol: "UDP" }],
        },
        {
          name: "trace-agent",
          image: "gcr.io/datadoghq/agent:7.70.0",
          command: ["trace-agent", "-config=/etc/datadog-agent/datadog.yaml"],
          ports: [{ containerPort: 8126, hostPort: 8126 }],
        },
        {
          name: "system-probe",
          image: "gcr.io/datadoghq/agent:7.70.0",
          command: ["system-probe"],
          ...capable("SYS_ADMIN", "NET_ADMIN", "NET_RAW", "BPF"),
        },
      ],
      volumes: host("/proc", "/sys/fs/cgroup", "/sys/kernel/debug"),
    }),
    app("datadog", "datadog-cluster-agent", {
      containers: [{ name: "c", image: "gcr.io/datadoghq/cluster-agent:7.70.0", ports: [{ containerPort: 5005 }] }],
    }),
    service("datadog", "datadog-cluster-agent", { ports: [{ port: 5005 }] }),
  ],
  "Prometheus node-exporter": [
    agent("monitoring", "node-exporter", {
      hostNetwork: true,
      hostPID: true,
      containers: [
        {
          name: "node-exporter",
          image: "quay.io/prometheus/node-exporter:v1.9.1",
          args: ["--path.procfs=/host/proc", "--path.sysfs=/host/sys", "--web.listen-address=[$(HOST_IP)]:9100"],
          env: [{ name: "HOST_IP", value: "0.0.0.0" }],
          ports: [{ name: "metrics", containerPort: 9100 }],
          ...capable("SYS_TIME"),
        },
      ],
      volumes: host("/proc", "/sys", "/"),
    }),
    service("monitoring", "node-exporter", { clusterIP: "None", ports: [{ port: 9100, targetPort: "metrics" }] }),
  ],
  "Grafana Alloy": [
    agent("monitoring", "alloy", {
      containers: [
        {
          name: "alloy",
          image: "grafana/alloy:v1.10.0",
          args: ["run", "/etc/alloy/config.alloy"],
          ports: [{ containerPort: 12345 }],
        },
      ],
      volumes: host("/var/log"),
    }),
  ],
  "Fluent Bit": [
    agent("logging", "fluent-bit", {
      containers: [
        {
          name: "fluent-bit",
          image: "cr.fluentbit.io/fluent/fluent-bit:4.0.3",
          command: ["/fluent-bit/bin/fluent-bit"],
          args: ["--config=/fluent-bit/etc/conf/fluent-bit.conf"],
          ports: [{ containerPort: 2020 }],
        },
      ],
      volumes: host("/var/log", "/etc/machine-id"),
    }),
  ],
  "OpenTelemetry Collector": [
    agent("otel", "otel-agent", {
      containers: [
        {
          name: "otc",
          image: "otel/opentelemetry-collector-contrib:0.130.0",
          ports: [
            { containerPort: 4317, hostPort: 4317 },
            { containerPort: 4318, hostPort: 4318 },
            { containerPort: 6831, hostPort: 6831, protocol: "UDP" },
          ],
        },
      ],
    }),
  ],
  "New Relic": [
    agent("newrelic", "nri-bundle-infrastructure", {
      hostNetwork: true,
      containers: [
        {
          name: "agent",
          image: "newrelic/infrastructure-bundle:3.2.70",
          ...privileged,
          ports: [{ containerPort: 8003 }],
        },
      ],
      volumes: host("/", "/dev"),
    }),
  ],
  Dynatrace: [
    agent("dynatrace", "oneagent", {
      hostNetwork: true,
      hostPID: true,
      hostIPC: true,
      dnsPolicy: "ClusterFirstWithHostNet",
      containers: [
        {
          name: "oneagent",
          image: "public.ecr.aws/dynatrace/dynatrace-oneagent:1.317",
          env: [{ name: "ONEAGENT_DISABLE_CONTAINER_INJECTION", value: "true" }],
          ...privileged,
        },
      ],
      volumes: host("/"),
    }),
  ],
  Falco: [
    agent("falco", "falco", {
      hostPID: true,
      initContainers: [
        {
          name: "falco-driver-loader",
          image: "docker.io/falcosecurity/falco-driver-loader:0.41.3",
          args: ["modern_ebpf"],
          ...privileged,
        },
        {
          name: "falcoctl-artifact-install",
          image: "docker.io/falcosecurity/falcoctl:0.11.2",
          args: ["artifact", "install", "--log-format=json"],
        },
      ],
      containers: [
        {
          name: "falco",
          image: "docker.io/falcosecurity/falco:0.41.3",
          args: ["/usr/bin/falco", "-pk"],
          ...privileged,
          ports: [{ containerPort: 8765 }],
        },
      ],
      volumes: host("/", "/boot", "/lib/modules", "/usr", "/etc"),
    }),
  ],
  "CrowdStrike Falcon": [
    agent("falcon-system", "falcon-node-sensor", {
      hostNetwork: true,
      hostPID: true,
      hostIPC: true,
      initContainers: [
        {
          name: "init-falconstore",
          image: "registry.crowdstrike.com/falcon-sensor:7.26",
          command: ["/bin/bash"],
          args: [
            "-c",
            'if [ -x "/opt/CrowdStrike/falcon-daemonset-init" ]; then echo "Executing falcon-daemonset-init -i"; falcon-daemonset-init -i; else mkdir -p /host_opt/CrowdStrike && touch /host_opt/CrowdStrike/falconstore; fi',
          ],
          ...privileged,
        },
      ],
      containers: [{ name: "falcon-node-sensor", image: "registry.crowdstrike.com/falcon-sensor:7.26", ...privileged }],
      volumes: host("/opt"),
    }),
  ],
  "ingress-nginx": [
    app("ingress-nginx", "ingress-nginx-controller", {
      containers: [
        {
          name: "controller",
          image: "registry.k8s.io/ingress-nginx/controller:v1.13.0",
          args: ["/nginx-ingress-controller", "--publish-service=$(POD_NAMESPACE)/ingress-nginx-controller"],
          ports: [
            { name: "http", containerPort: 80 },
            { name: "https", containerPort: 443 },
            { name: "webhook", containerPort: 8443 },
          ],
          ...capable("NET_BIND_SERVICE"),
        },
      ],
    }),
    service("ingress-nginx", "ingress-nginx-controller", {
      type: "LoadBalancer",
      externalTrafficPolicy: "Local",
      ports: [
        { name: "http", port: 80, targetPort: "http" },
        { name: "https", port: 443, targetPort: "https" },
      ],
    }),
    within(
      "ingress-nginx",
      "batch/v1 Job",
      "ingress-nginx-admission-create",
      template("admission", {
        restartPolicy: "OnFailure",
        containers: [
          { name: "create", image: "registry.k8s.io/ingress-nginx/kube-webhook-certgen:v1.6.0", args: ["create"] },
        ],
      }),
    ),
    policy("ingress-nginx", "ingress-nginx-admission", {
      podSelector: { matchLabels: { app: "admission" } },
      policyTypes: ["Ingress", "Egress"],
      egress: [{}],
    }),
    policy("ingress-nginx", "ingress-nginx-controller", {
      podSelector: { matchLabels: { app: "ingress-nginx-controller" } },
      policyTypes: ["Ingress", "Egress"],
      ingress: [{ ports: [{ port: 80 }, { port: 443 }, { port: "webhook" }] }],
      egress: [{}],
    }),
  ],
  "ingress-nginx on host ports": [
    agent("ingress-nginx", "ingress-nginx-edge", {
      dnsPolicy: "ClusterFirstWithHostNet",
      initContainers: [
        {
          name: "sysctl",
          image: "busybox",
          command: [
            "sh",
            "-c",
            "sysctl -w net.core.somaxconn=32768; sysctl -w net.ipv4.ip_local_port_range='1024 65000'",
          ],
          ...privileged,
        },
      ],
      containers: [
        {
          name: "controller",
          image: "registry.k8s.io/ingress-nginx/controller:v1.13.0",
          ports: [
            { containerPort: 80, hostPort: 80 },
            { containerPort: 443, hostPort: 443 },
          ],
        },
      ],
    }),
  ],
  Traefik: [
    app("traefik", "traefik", {
      securityContext: { sysctls: [{ name: "net.ipv4.ip_unprivileged_port_start", value: "0" }] },
      containers: [
        {
          name: "traefik",
          image: "docker.io/traefik:v3.5.0",
          args: ["--entryPoints.web.address=:8000/tcp"],
          ports: [
            { name: "web", containerPort: 8000 },
            { name: "websecure", containerPort: 8443 },
          ],
        },
      ],
    }),
    service("traefik", "traefik", {
      type: "LoadBalancer",
      ports: [
        { name: "web", port: 80, targetPort: "web", nodePort: 30080 },
        { name: "websecure", port: 443, targetPort: "websecure" },
      ],
    }),
  ],
  Contour: [
    agent("projectcontour", "envoy", {
      initContainers: [
        {
          name: "envoy-initconfig",
          image: "ghcr.io/projectcontour/contour:v1.32.0",
          command: ["contour"],
          args: ["bootstrap", "/config/envoy.json"],
        },
      ],
      containers: [
        {
          name: "envoy",
          image: "docker.io/envoyproxy/envoy:distroless-v1.34.1",
          command: ["envoy"],
          ports: [
            { containerPort: 8080, hostPort: 80 },
            { containerPort: 8443, hostPort: 443 },
          ],
        },
      ],
    }),
  ],
  "HAProxy ingress": [
    agent("haproxy", "haproxy-ingress", {
      hostNetwork: true,
      containers: [
        {
          name: "haproxy",
          image: "haproxytech/kubernetes-ingress:3.1",
          ports: [{ containerPort: 80 }, { containerPort: 443 }, { containerPort: 1024 }],
          ...capable("NET_BIND_SERVICE"),
        },
      ],
    }),
  ],
  "Istio with sidecars": [
    app("istio-system", "istiod", {
      containers: [
        {
          name: "discovery",
          image: "docker.io/istio/pilot:1.27.0",
          args: ["discovery", "--monitoringAddr=:15014"],
          ports: [{ containerPort: 8080 }, { containerPort: 15010 }, { containerPort: 15017 }],
        },
      ],
    }),
    app("shop", "reviews", {
      initContainers: [
        {
          name: "istio-init",
          image: "docker.io/istio/proxyv2:1.27.0",
          args: [
            "istio-iptables",
            "-p",
            "15001",
            "-z",
            "15006",
            "-u",
            "1337",
            "-m",
            "REDIRECT",
            "-i",
            "*",
            "-x",
            "",
            "-b",
            "*",
            "-d",
            "15090,15021,15020",
          ],
          securityContext: { capabilities: { add: ["NET_ADMIN", "NET_RAW"] }, privileged: false },
        },
      ],
      containers: [
        {
          name: "reviews",
          image: "docker.io/istio/examples-bookinfo-reviews-v1:1.20.3",
          ports: [{ containerPort: 9080 }],
        },
        {
          name: "istio-proxy",
          image: "docker.io/istio/proxyv2:1.27.0",
          args: ["proxy", "sidecar", "--domain", "$(POD_NAMESPACE).svc.cluster.local"],
        },
      ],
    }),
    app("istio-ingress", "istio-ingressgateway", {
      securityContext: {
        sysctls: [
          { name: "net.ipv4.ip_unprivileged_port_start", value: "0" },
          { name: "net.ipv4.ip_local_port_range", value: "10000 65000" },
        ],
      },
      containers: [{ name: "istio-proxy", image: "auto" }],
    }),
    service("istio-ingress", "istio-ingressgateway", {
      type: "LoadBalancer",
      ports: [
        { name: "status-port", port: 15021 },
        { name: "http2", port: 80, targetPort: 80 },
      ],
    }),
  ],
  "Istio ambient": [
    agent("istio-system", "istio-cni-node", {
      hostNetwork: false,
      containers: [
        {
          name: "install-cni",
          image: "docker.io/istio/install-cni:1.27.0",
          command: ["install-cni"],
          args: ["--log_output_level=info"],
          ...capable("NET_ADMIN", "NET_RAW", "SYS_PTRACE", "SYS_ADMIN"),
          env: [{ name: "CHAINED_CNI_PLUGIN", value: "true" }],
        },
      ],
      volumes: host("/opt/cni/bin", "/etc/cni/net.d", "/proc", "/var/run/netns"),
    }),
    agent("istio-system", "ztunnel", {
      containers: [
        {
          name: "istio-proxy",
          image: "docker.io/istio/ztunnel:1.27.0",
          args: ["proxy", "ztunnel"],
          ports: [{ containerPort: 15020 }],
          ...capable("NET_ADMIN", "SYS_ADMIN", "NET_RAW"),
        },
      ],
    }),
  ],
  Linkerd: [
    agent("linkerd-cni", "linkerd-cni", {
      hostNetwork: true,
      containers: [
        {
          name: "install-cni",
          image: "cr.l5d.io/linkerd/cni-plugin:v1.6.2",
          ...privileged,
          env: [{ name: "DEST_CNI_NET_DIR", value: "/etc/cni/net.d" }],
          lifecycle: { preStop: { exec: { command: ["/bin/sh", "-c", "kill -15 1; sleep 15s"] } } },
        },
      ],
      volumes: host("/opt/cni/bin", "/etc/cni/net.d"),
    }),
    app("shop", "emoji", {
      initContainers: [
        {
          name: "linkerd-init",
          image: "cr.l5d.io/linkerd/proxy-init:v2.4.2",
          args: ["--incoming-proxy-port", "4143", "--outgoing-proxy-port", "4140", "--proxy-uid", "2102"],
          securityContext: { capabilities: { add: ["NET_ADMIN", "NET_RAW"] } },
        },
      ],
      containers: [{ name: "emoji", image: "buoyantio/emojivoto-emoji-svc:v11" }],
    }),
  ],
  Consul: [
    agent("consul", "consul-client", {
      containers: [
        {
          name: "consul",
          image: "hashicorp/consul:1.21",
          ports: [
            { containerPort: 8500, hostPort: 8500 },
            { containerPort: 8502, hostPort: 8502 },
          ],
        },
      ],
    }),
  ],
  "cert-manager": [
    app("cert-manager", "cert-manager", {
      containers: [
        {
          name: "controller",
          image: "quay.io/jetstack/cert-manager-controller:v1.18.2",
          args: ["--v=2", "--leader-election-namespace=kube-system"],
          ports: [{ containerPort: 9402 }],
        },
      ],
    }),
    app("cert-manager", "webhook", {
      containers: [
        {
          name: "webhook",
          image: "quay.io/jetstack/cert-manager-webhook:v1.18.2",
          args: ["--secure-port=10250", "--dynamic-serving-dns-names=cert-manager-webhook.$(POD_NAMESPACE)"],
          ports: [{ name: "https", containerPort: 10250 }],
        },
      ],
    }),
    service("cert-manager", "webhook", { ports: [{ port: 443, targetPort: "https" }] }),
    policy("cert-manager", "webhook-allow-egress", {
      podSelector: { matchLabels: { app: "webhook" } },
      policyTypes: ["Egress"],
      egress: [
        {
          ports: [
            { port: 80, protocol: "TCP" },
            { port: 443, protocol: "TCP" },
            { port: 53, protocol: "TCP" },
            { port: 53, protocol: "UDP" },
            { port: 6443, protocol: "TCP" },
          ],
          to: [{ ipBlock: { cidr: "0.0.0.0/0" } }],
        },
      ],
    }),
    policy("cert-manager", "webhook-allow-ingress", {
      podSelector: { matchLabels: { app: "webhook" } },
      policyTypes: ["Ingress"],
      ingress: [{ from: [{ ipBlock: { cidr: "0.0.0.0/0" } }] }],
    }),
  ],
  "Argo CD": [
    app("argocd", "argocd-server", {
      containers: [
        {
          name: "server",
          image: "quay.io/argoproj/argocd:v3.1.0",
          args: ["/usr/local/bin/argocd-server"],
          ports: [{ containerPort: 8080 }, { containerPort: 8083 }],
        },
      ],
    }),
    service("argocd", "argocd-server", {
      ports: [
        { name: "http", port: 80, targetPort: 8080 },
        { name: "https", port: 443, targetPort: 8080 },
      ],
    }),
    app("argocd", "argocd-repo-server", {
      initContainers: [
        {
          name: "copyutil",
          image: "quay.io/argoproj/argocd:v3.1.0",
          command: [
            "sh",
            "-c",
            "/bin/cp --update=none /usr/local/bin/argocd /var/run/argocd/argocd && /bin/ln -s /var/run/argocd/argocd /var/run/argocd/argocd-cmp-server",
          ],
        },
      ],
      containers: [
        {
          name: "repo",
          image: "quay.io/argoproj/argocd:v3.1.0",
          command: ["sh", "-c", "entrypoint.sh argocd-repo-server --redis argocd-redis:6379"],
        },
      ],
    }),
    policy("argocd", "argocd-server-network-policy", {
      podSelector: { matchLabels: { app: "argocd-server" } },
      policyTypes: ["Ingress"],
      ingress: [{}],
    }),
    policy("argocd", "argocd-repo-server-network-policy", {
      podSelector: { matchLabels: { app: "argocd-repo-server" } },
      policyTypes: ["Ingress"],
      ingress: [
        { from: [{ podSelector: { matchLabels: { app: "argocd-server" } } }], ports: [{ port: 8081 }] },
        { from: [{ namespaceSelector: {} }], ports: [{ port: 8084 }] },
      ],
    }),
  ],
  Elasticsearch: [
    within("elastic", "apps/v1 StatefulSet", "elasticsearch", {
      ...template("elasticsearch", {
        initContainers: [
          {
            name: "sysctl",
            image: "docker.elastic.co/elasticsearch/elasticsearch:9.1.0",
            command: ["sh", "-c", "sysctl -w vm.max_map_count=262144"],
            securityContext: { privileged: true, runAsUser: 0 },
          },
        ],
        containers: [
          {
            name: "elasticsearch",
            image: "docker.elastic.co/elasticsearch/elasticsearch:9.1.0",
            ports: [{ containerPort: 9200 }, { containerPort: 9300 }],
          },
        ],
      }),
      replicas: 3,
    }),
    service("elastic", "elasticsearch", { clusterIP: "None", ports: [{ port: 9200 }] }),
  ],
  "Redis with a tuned kernel": [
    within(
      "redis",
      "apps/v1 StatefulSet",
      "redis",
      template("redis", {
        initContainers: [
          {
            name: "init-sysctl",
            image: "docker.io/bitnami/os-shell:12",
            command: [
              "/bin/bash",
              "-ec",
              "sysctl -w net.core.somaxconn=10000\necho never > /host-sys/kernel/mm/transparent_hugepage/enabled",
            ],
            ...privileged,
          },
        ],
        containers: [{ name: "redis", image: "docker.io/bitnami/redis:8.0" }],
      }),
    ),
  ],
  "node tuning without ports": [
    agent("kube-system", "tune-sysctls", {
      hostNetwork: true,
      hostPID: true,
      hostIPC: true,
      containers: [
        {
          name: "setsysctls",
          image: "registry.k8s.io/build-image/setcap:v1",
          command: [
            "sh",
            "-c",
            "while true; do\n  sysctl -w fs.inotify.max_user_watches=524288\n  sysctl -w net.netfilter.nf_conntrack_max=1048576\n  sleep 10\ndone",
          ],
          ...privileged,
        },
      ],
      volumes: host("/sys"),
    }),
  ],
  "GKE startup script": [
    agent("kube-system", "startup-script", {
      hostPID: true,
      containers: [
        {
          name: "startup-script",
          image: "gke.gcr.io/startup-script:v2",
          ...privileged,
          env: [
            {
              name: "STARTUP_SCRIPT",
              value: "#!/bin/bash\nset -o errexit\nsysctl -w vm.max_map_count=262144\necho done",
            },
          ],
        },
      ],
    }),
  ],
  "NVIDIA driver installer": [
    agent("kube-system", "nvidia-driver-installer", {
      hostNetwork: true,
      hostPID: true,
      nodeSelector: { "cloud.google.com/gke-accelerator": "nvidia-l4" },
      initContainers: [
        {
          name: "nvidia-driver-installer",
          image: "cos-nvidia-installer:fixed",
          command: [
            "bash",
            "-c",
            'echo "Checking for existing GPU driver modules"\nif lsmod | grep nvidia; then\n  echo "GPU driver is already installed"\n  exit 0\nelse\n  /cos-gpu-installer install --version=default\n  chmod 755 /root/home/kubernetes/bin/nvidia\nfi',
          ],
          ...privileged,
        },
      ],
      containers: [{ name: "pause", image: "gke.gcr.io/pause:3.8" }],
      volumes: host("/dev", "/home/kubernetes/bin/nvidia"),
    }),
  ],
  "ip-masq-agent as Google has it": [
    agent("kube-system", "ip-masq-agent", {
      hostNetwork: true,
      containers: [
        {
          name: "ip-masq-agent",
          image:
            "gke.gcr.io/ip-masq-agent:v2.12.6-gke.15@sha256:c51e89bdc5073fdbaaff8bf42b32765f7f1eb0fec7d6189de5f14c48ac489448",
          args: [
            "--v=2",
            "--logtostderr=false",
            "--log_file=/dev/stdout",
            "--log_file_max_size=0",
            "--masq-chain=IP-MASQ",
            "--random-fully=false",
          ],
          securityContext: { privileged: false, capabilities: { drop: ["ALL"], add: ["NET_ADMIN", "NET_RAW"] } },
        },
      ],
    }),
    within("kube-system", "core/v1 ConfigMap", "ip-masq-agent", {
      data: { config: "nonMasqueradeCIDRs:\n  - 10.0.0.0/8\nmasqLinkLocal: false\nresyncInterval: 60s\n" },
    }),
  ],
  Kured: [
    agent("kube-system", "kured", {
      hostPID: true,
      containers: [
        {
          name: "kured",
          image: "ghcr.io/kubereboot/kured:1.19.0",
          command: ["/usr/bin/kured"],
          args: [
            "--reboot-command=/usr/bin/nsenter -m/proc/1/ns/mnt -- /bin/systemctl reboot",
            "--ds-namespace=kube-system",
          ],
          ...privileged,
          ports: [{ containerPort: 8080 }],
        },
      ],
    }),
  ],
  "Node Problem Detector": [
    agent("kube-system", "node-problem-detector", {
      hostNetwork: true,
      containers: [
        {
          name: "npd",
          image: "registry.k8s.io/node-problem-detector/node-problem-detector:v0.8.21",
          command: [
            "/bin/sh",
            "-c",
            "exec /node-problem-detector --logtostderr --prometheus-address=0.0.0.0 --config.system-log-monitor=/config/kernel-monitor.json",
          ],
          ...privileged,
          ports: [{ containerPort: 20257 }],
        },
      ],
      volumes: host("/var/log", "/dev/kmsg"),
    }),
  ],
  MetalLB: [
    agent("metallb-system", "speaker", {
      hostNetwork: true,
      containers: [
        {
          name: "speaker",
          image: "quay.io/metallb/speaker:v0.15.2",
          args: ["--port=7472", "--log-level=info"],
          ports: [{ containerPort: 7472 }, { containerPort: 7946 }, { containerPort: 7946, protocol: "UDP" }],
          ...capable("NET_RAW"),
        },
      ],
    }),
  ],
  Velero: [
    agent("velero", "node-agent", {
      containers: [
        {
          name: "node-agent",
          image: "velero/velero:v1.16.2",
          command: ["/velero"],
          args: ["node-agent", "server"],
          ...privileged,
        },
      ],
      volumes: host("/var/lib/kubelet/pods"),
    }),
  ],
  Kyverno: [
    app("kyverno", "kyverno-admission-controller", {
      initContainers: [
        { name: "kyverno-pre", image: "reg.kyverno.io/kyverno/kyvernopre:v1.15.0", args: ["--loggingFormat=text"] },
      ],
      containers: [
        { name: "kyverno", image: "reg.kyverno.io/kyverno/kyverno:v1.15.0", ports: [{ containerPort: 9443 }] },
      ],
    }),
    policy("kyverno", "kyverno-admission-controller", {
      podSelector: { matchLabels: { app: "kyverno-admission-controller" } },
      policyTypes: ["Ingress", "Egress"],
      ingress: [{ ports: [{ port: 9443 }] }],
      egress: [{}],
    }),
  ],
  "external-secrets, with FQDN policies": [
    app("external-secrets", "external-secrets", {
      containers: [
        {
          name: "es",
          image: "oci.external-secrets.io/external-secrets/external-secrets:v0.18.2",
          args: ["--concurrent=1"],
        },
      ],
    }),
    within("external-secrets", "networking.gke.io/v1alpha1 FQDNNetworkPolicy", "google-apis", {
      podSelector: { matchLabels: { app: "external-secrets" } },
      egress: [
        {
          matches: [{ pattern: "*.googleapis.com" }, { name: "sts.googleapis.com" }],
          ports: [{ protocol: "TCP", port: 443 }],
        },
      ],
    }),
  ],
};

const cluster = v2(
  "web",
  {
    workloadIdentityConfig: { workloadPool: "p.svc.id.goog" },
    deletionProtection: true,
    enableFqdnNetworkPolicy: true,
    ipAllocationPolicy: { clusterIpv4CidrBlock: "10.4.0.0/14", servicesIpv4CidrBlock: "10.8.0.0/20" },
    addonsConfig: { dnsCacheConfig: { enabled: true } },
  },
  { outputs: { datapathProvider: "ADVANCED_DATAPATH", masterVersion: "1.34.1-gke.3720000" } },
);
const around = [cluster, pool("edge", { nodeConfig: { machineType: "e2-standard-4" } }, "web"), provider("p", "web")];
const { given } = settingsOf();

/** What every rule says of these: `mandatory rule on resource`, and `undecided rule on resource`. */
function said(workloads: readonly Res[]): readonly string[] {
  const inventory = inventoryOf([...around, ...workloads]);
  return inventory.resources.flatMap((resource) =>
    RULES.flatMap((rule) => {
      const home = inventory.homeOf(resource);
      const { findings, notEvaluated, failed } = judge(rule, { given, resource, inventory, home, creating: false });
      return [
        ...findings.map((f) => `${levelOf(f)} ${rule.id} on ${resource.name}`),
        ...notEvaluated.map(() => `undecided ${rule.id} on ${resource.name}`),
        ...(failed === undefined ? [] : [`failed ${rule.id} on ${resource.name}`]),
      ];
    }),
  );
}
const isHard = (line: string): boolean => /^(mandatory|failed) /.test(line);
/** To say of ordinary workloads that they cannot be judged would be noise. */
const isNoise = (line: string): boolean => /^undecided (node-port|ip-masq|host-port|fqdn|cilium)/.test(line);

describe("nothing mandatory is found in the workloads of", () => {
  test.each(Object.entries(VENDORS))("%s", (_, workloads) => {
    expect(said(workloads).filter(isHard)).toEqual([]);
    expect(said(workloads).filter(isNoise)).toEqual([]);
  });
  test("all of them together", () => expect(said(Object.values(VENDORS).flat()).filter(isHard)).toEqual([]));
});

describe("the same workloads are judged: one word more, and it is found", () => {
  const changed = (vendor: string, change: (text: string) => string): readonly string[] =>
    said(VENDORS[vendor]!.map((r) => ({ ...r, inputs: JSON.parse(change(JSON.stringify(r.inputs))) as object })));

  test.each<[string, (text: string) => string, string]>([
    [
      "node tuning without ports",
      (t) => t.replace("fs.inotify.max_user_watches=524288", "net.ipv4.ip_local_port_range='1024 65535'"),
      "mandatory node-port-not-in-ephemeral-range on tune-sysctls",
    ],
    [
      "ip-masq-agent as Google has it",
      (t) => t.replace("--random-fully=false", "--random-fully=true"),
      "mandatory ip-masq-agent-keeps-ports on ip-masq-agent",
    ],
    [
      "ip-masq-agent as Google has it",
      (t) => t.replace("10.0.0.0/8", "10.0.0.1/8"),
      "mandatory ip-masq-config-parses on ip-masq-agent",
    ],
    [
      "ingress-nginx on host ports",
      (t) => t.replace('"dnsPolicy"', '"hostNetwork":true,"dnsPolicy"'),
      "mandatory node-port-not-in-ephemeral-range on ingress-nginx-edge",
    ],
    [
      "cert-manager",
      (t) => t.replace('"port":6443', '"port":6443,"endPort":6453'),
      "mandatory network-policy-without-end-port on webhook-allow-egress",
    ],
    [
      "external-secrets, with FQDN policies",
      (t) => t.replace('"protocol":"TCP"', '"protocol":"SCTP"'),
      "mandatory fqdn-policy-within-limits on google-apis",
    ],
  ])("%s", (vendor, change, expected) => expect(changed(vendor, change).filter(isHard)).toEqual([expected]));
});
