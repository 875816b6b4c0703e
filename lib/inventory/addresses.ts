import type { AddressArgs } from "@pulumi/gcp/compute/address";
import type { GlobalAddressArgs } from "@pulumi/gcp/compute/globalAddress";
import type { HealthCheckArgs } from "@pulumi/gcp/compute/healthCheck";
import type { PublicAdvertisedPrefixArgs } from "@pulumi/gcp/compute/publicAdvertisedPrefix";
import type { PublicDelegatedPrefixArgs } from "@pulumi/gcp/compute/publicDelegatedPrefix";
import type { RegionHealthCheckArgs } from "@pulumi/gcp/compute/regionHealthCheck";
import type { Unwrap } from "@pulumi/pulumi";
import { cloudKind, type Kind } from "./kind";

export type Address = Unwrap<AddressArgs>;
export const ADDRESS: Kind<Address> = cloudKind("gcp:compute/address:Address");

export type GlobalAddress = Unwrap<GlobalAddressArgs>;
export const GLOBAL_ADDRESS: Kind<GlobalAddress> = cloudKind("gcp:compute/globalAddress:GlobalAddress");

export type AdvertisedPrefix = Unwrap<PublicAdvertisedPrefixArgs>;
export const ADVERTISED_PREFIX: Kind<AdvertisedPrefix> = cloudKind(
  "gcp:compute/publicAdvertisedPrefix:PublicAdvertisedPrefix",
);

/** The inputs, and beside them the output that a later preview or an export knows. */
export type DelegatedPrefix = Unwrap<PublicDelegatedPrefixArgs> & { readonly enableEnhancedIpv4Allocation?: boolean };
export const DELEGATED_PREFIX: Kind<DelegatedPrefix> = cloudKind(
  "gcp:compute/publicDelegatedPrefix:PublicDelegatedPrefix",
);

export type RegionHealthCheck = Unwrap<RegionHealthCheckArgs>;
export const REGION_HEALTH_CHECK: Kind<RegionHealthCheck> = cloudKind(
  "gcp:compute/regionHealthCheck:RegionHealthCheck",
);

type HealthCheck = Unwrap<HealthCheckArgs>;
export const HEALTH_CHECK: Kind<HealthCheck> = cloudKind("gcp:compute/healthCheck:HealthCheck");
