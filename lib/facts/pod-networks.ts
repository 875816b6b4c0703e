import { fact } from "./fact";
import { fileIn, PAGES } from "./pages";

const types = (section: string) => ({ ...fileIn(PAGES.networkingApi, section), readOn: "2026-11-21" });
const controller = {
  ...fileIn(PAGES.networkParamSetController, "pkg/controller/gkenetworkparamset"),
  readOn: "2026-11-21",
};

/** What a `Network` of GKE gets its parameters from; the kind is compared in any case. */
export const PARAMETERS_REF = fact(
  { group: "networking.gke.io", kind: "GKENetworkParamSet" },
  types("apis/network/v1/network_types.go"),
);

/** What each type of `Network` wants of its parameter set, which takes one of them. */
export const PARAMETERS_OF_TYPE = fact(
  { L3: ["podIPv4Ranges", "networkAttachment"], Device: ["deviceMode"] },
  types("apis/network/v1/gkenetworkparamset_types.go"),
);

/** How a Pod gets a device: by the kernel's driver, bound to vfio-pci, or for RDMA. Sets for RDMA may share a VPC. */
export const DEVICE_MODES = fact(
  ["NetDevice", "DPDK-VFIO", "RDMA"],
  types("apis/network/v1/gkenetworkparamset_types.go"),
);

/** The form of a network attachment's name. */
export const NETWORK_ATTACHMENT = fact("projects/PROJECT/regions/REGION/networkAttachments/NAME", {
  ...controller,
  ...fileIn(PAGES.networkParamSetController, "pkg/controller/gkenetworkparamset/gnpcontroller_validations.go"),
});

/** GKE looks a VPC and a subnet up by their names, in the cluster's project and region; the CRD speaks of a path. */
export const LOOKED_UP_BY_NAME = fact(true, {
  ...controller,
  ...fileIn(PAGES.networkParamSetController, "pkg/controller/gkenetworkparamset/gnpcontroller_validations.go"),
  certainty: "inferred",
});

/** The name of GKE's own parameter set, whose content it writes again and again. */
export const DEFAULT_PARAM_SET = fact("default", {
  ...controller,
  ...fileIn(PAGES.networkParamSetController, "pkg/controller/gkenetworkparamset/gkenetworkparamset_controller.go"),
});

/** A parameter set knows one `Network` that refers to it. */
export const ONE_NETWORK_PER_SET = fact(
  true,
  types("apis/network/v1/gkenetworkparamset_types.go: GKENetworkParamSetStatus.networkName"),
);

/** Why a parameter set is not Ready. */
export const PARAM_SET_REASONS = fact(
  [
    "VPCNotFound",
    "SubnetNotFound",
    "SecondaryRangeAndDeviceModeUnspecified",
    "SecondaryRangeNotFound",
    "DeviceModeCantBeUsedWithSecondaryRange",
    "DeviceModeVPCAlreadyInUse",
    "DeviceModeSubnetAlreadyInUse",
    "DeviceModeCantUseDefaultVPC",
    "DPDKUnsupported",
    "NetworkAttachmentInvalid",
    "GNPConfigInvalid",
  ],
  types("apis/network/v1/gkenetworkparamset_types.go"),
);

/** Why a `Network`, or its parameters, are not Ready. */
export const NETWORK_REASONS = fact(
  [
    "ParamsNotReady",
    "GNPParamsNotReady",
    "GNPDeleted",
    "L3SecondaryMissing",
    "DeviceModeMissing",
    "NetworkAttachmentUnsupported",
  ],
  types("apis/network/v1/gkenetworkparamset_types.go"),
);
