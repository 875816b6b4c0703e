import { PolicyPack } from "@pulumi/policy";
import { policies } from "./pack";

new PolicyPack("gke-dpv2", { policies });
