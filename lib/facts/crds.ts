/*!
 * The schemas in crds/schemas.ts are taken from https://github.com/datreeio/CRDs-catalog, without their descriptions:
 *
 * MIT License
 *
 * Copyright (c) 2022 datree.io
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
 * documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
 * rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
 * persons to whom the Software is furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
 * Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
 * WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
 * COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
 * OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */

import * as schemas from "./crds/schemas";
import { fact, type Fact } from "./fact";
import { fileIn, PAGES } from "./pages";
import type { StructuralSchema } from "./structural-schema";

const catalog = { source: PAGES.crdsCatalog, readOn: "2026-11-21" };

/** A kind in one API version, as Google's CRD has it. */
export interface Crd {
  readonly apiVersion: string;
  readonly kind: string;
  readonly schema: StructuralSchema;
}

const crd = (apiVersion: string, kind: string, schema: StructuralSchema): Fact<Crd> =>
  fact(
    { apiVersion, kind, schema },
    { ...catalog, source: schemaFile(apiVersion, kind), section: `${apiVersion} ${kind}` },
  );

const schemaFile = (apiVersion: string, kind: string): string =>
  fileIn(PAGES.crdsCatalog, `${apiVersion.replace("/", `/${kind.toLowerCase()}_`)}.json`).source;

/** The CRDs of a GKE cluster that this library writes or reads. */
export const CRDS = [
  crd("gateway.networking.k8s.io/v1", "Gateway", schemas.gateway_v1),
  crd("gateway.networking.k8s.io/v1beta1", "Gateway", schemas.gateway_v1beta1),
  crd("gateway.networking.k8s.io/v1", "GatewayClass", schemas.gatewayclass_v1),
  crd("networking.gke.io/v1", "GKEIPRoute", schemas.gkeiproute_v1),
  crd("networking.gke.io/v1", "GKENetworkParamSet", schemas.gkenetworkparamset_v1),
  crd("networking.gke.io/v1", "Network", schemas.network_v1),
  crd("networking.gke.io/v1", "ServiceFunctionChain", schemas.servicefunctionchain_v1),
  crd("networking.gke.io/v1", "TrafficSelector", schemas.trafficselector_v1),
  crd("networking.gke.io/v1alpha1", "FQDNNetworkPolicy", schemas.fqdnnetworkpolicy_v1alpha1),
  crd("networking.gke.io/v1alpha1", "NetworkLogging", schemas.networklogging_v1alpha1),
] as const;

/** The minor version of GKE whose clusters serve these CRDs; a newer one may know more fields. */
export const CRDS_OF = fact("1.33", { ...catalog, ...fileIn(PAGES.crdsCatalog, "networking.gke.io") });

const flag = { type: "boolean" };
const labelSelector = schemas.gkeiproute_v1.properties!["spec"]!.properties!["podSelector"]!;
const ipamMode = { type: "string", enum: ["Internal", "External"] };

const newer = (
  kind: string,
  fields: Readonly<Record<string, StructuralSchema>>,
  from: { readonly source: string; readonly readOn: string },
) => fact({ kind, fields }, { ...from, section: `networking.gke.io/v1 ${kind}, spec`, certainty: "inferred" });

/** Fields of `spec` of a revision that is not {@link CRDS_OF}'s; which version of GKE brought it, nobody says. */
export const NEWER_FIELDS = [
  newer(
    "GKEIPRoute",
    { allowGlobalAccess: flag, haPolicy: flag, nodeSelector: labelSelector },
    {
      ...catalog,
      source: schemaFile("networking.gke.io/v1", "GKEIPRoute"),
    },
  ),
  newer("Network", { IPAMMode6: ipamMode }, { source: PAGES.networkCrd, readOn: "2026-11-21" }),
] as const;

/** The types of a Gateway's addresses of which the CRD's expressions ask that no two are alike. */
export const UNIQUE_ADDRESS_TYPES = fact(["IPAddress", "Hostname"], {
  ...catalog,
  ...fileIn(PAGES.crdsCatalog, "gateway.networking.k8s.io/gateway_v1.json: spec.addresses, x-kubernetes-validations"),
});

/** What a condition of a label selector may ask, with a value or more and with none; no CRD states it. */
export const LABEL_OPERATORS = fact(
  { some: ["In", "NotIn"], none: ["Exists", "DoesNotExist"] },
  { source: PAGES.labelSelector, section: "LabelSelectorRequirement", readOn: "2026-11-21" },
);
