import { CRDS_OF, LABEL_OPERATORS } from "../facts/crds";
import { OBJECT_IDENTITY } from "../facts/object-metadata";
import { objectsOf } from "../inventory/kubernetes-object";
import { CUSTOM_RESOURCES } from "./custom-resource";
import { isSaid, spokenOf } from "./more-specific-rules";
import { tooNew } from "./newer-fields";
import { missingIdentity } from "./object-identity";
import { on, rule } from "./rule";
import { fitOf } from "./schema-misfit";

export const manifestFitsSchema = rule({
  id: "manifest-fits-schema",
  title: "A Kubernetes object has a name, and a custom resource the form of its kind",
  why: "The API server refuses the object. A lenient one drops fields that it does not know, and a selector with bare labels then selects every Pod.",
  fix: "Write it as its kind has it.",
  level: "mandatory",
  severity: "high",
  scopes: ["one", "graph"], // the version of its cluster is known in the second only
  facts: [CRDS_OF, OBJECT_IDENTITY, LABEL_OPERATORS],
  general: true,
  checks: [
    on(objectsOf([...CUSTOM_RESOURCES.keys()]), function* (object, around) {
      if (around.resource.isManifest === true) yield* missingIdentity(object);
      const kind = CUSTOM_RESOURCES.get(around.resource.type);
      if (kind === undefined) return;
      const { misfits, admitted, unknown } = fitOf(object, kind);
      const said = misfits.length === 0 ? [] : spokenOf(object, around);
      for (const misfit of misfits) if (!isSaid(misfit.path, said)) yield misfit;
      yield* admitted;
      yield* unknown;
      yield* tooNew(object, kind, around);
    }),
  ],
});
