import { DataplaneV2Network } from "gke-dpv2";

new DataplaneV2Network("edge", { region: "asia-northeast3", mtu: 9000 });
