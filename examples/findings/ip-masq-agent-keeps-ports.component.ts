import { IpMasqAgent } from "gke-dpv2";

new IpMasqAgent("edge", { podRanges: ["10.4.0.0/14"], image: "gke.gcr.io/ip-masq-agent:v2.10.0" });
