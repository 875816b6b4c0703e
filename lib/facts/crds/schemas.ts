/*! Made by scripts/crds.ts from datreeio/CRDs-catalog, MIT License, Copyright (c) 2022 datree.io: see ../crds.ts. */

import type { StructuralSchema } from "../structural-schema";

export const fqdnnetworkpolicy_v1alpha1: StructuralSchema = {
  type: "object",
  properties: {
    apiVersion: {
      type: "string",
    },
    kind: {
      type: "string",
    },
    metadata: {
      type: "object",
    },
    spec: {
      type: "object",
      properties: {
        egress: {
          type: "array",
          items: {
            type: "object",
            properties: {
              matches: {
                type: "array",
                items: {
                  type: "object",
                  maxProperties: 1,
                  minProperties: 1,
                  properties: {
                    name: {
                      type: "string",
                      pattern: "^([a-zA-Z0-9]([-a-zA-Z0-9_]*[a-zA-Z0-9])*\\.?)*$",
                    },
                    pattern: {
                      type: "string",
                      pattern: "^([a-zA-Z0-9*]([-a-zA-Z0-9_*]*[a-zA-Z0-9*])*\\.?)*$",
                    },
                  },
                },
                minItems: 1,
              },
              ports: {
                type: "array",
                items: {
                  type: "object",
                  properties: {
                    port: {
                      type: "integer",
                      format: "int32",
                      maximum: 65535,
                      minimum: 1,
                    },
                    protocol: {
                      type: "string",
                      enum: ["TCP", "UDP", "ALL"],
                    },
                  },
                },
              },
            },
            required: ["matches"],
          },
          minItems: 1,
        },
        podSelector: {
          type: "object",
          properties: {
            matchExpressions: {
              type: "array",
              items: {
                type: "object",
                properties: {
                  key: {
                    type: "string",
                  },
                  operator: {
                    type: "string",
                  },
                  values: {
                    type: "array",
                    items: {
                      type: "string",
                    },
                  },
                },
                required: ["key", "operator"],
              },
            },
            matchLabels: {
              type: "object",
              additionalProperties: {
                type: "string",
              },
            },
          },
        },
      },
      required: ["egress", "podSelector"],
    },
  },
  required: ["spec"],
};

export const gateway_v1: StructuralSchema = {
  type: "object",
  properties: {
    apiVersion: {
      type: "string",
    },
    kind: {
      type: "string",
    },
    metadata: {
      type: "object",
    },
    spec: {
      type: "object",
      properties: {
        addresses: {
          type: "array",
          items: {
            type: "object",
            oneOf: [
              {
                properties: {
                  type: {
                    enum: ["IPAddress"],
                  },
                  value: {
                    anyOf: [
                      {
                        format: "ipv4",
                      },
                      {
                        format: "ipv6",
                      },
                    ],
                  },
                },
              },
              {
                properties: {
                  type: {
                    not: {
                      enum: ["IPAddress"],
                    },
                  },
                },
              },
            ],
            properties: {
              type: {
                type: "string",
                default: "IPAddress",
                maxLength: 253,
                minLength: 1,
                pattern:
                  "^Hostname|IPAddress|NamedAddress|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$",
              },
              value: {
                type: "string",
                maxLength: 253,
              },
            },
            "x-kubernetes-validations": [
              {
                message:
                  "Hostname value must be empty or contain only valid characters (matching ^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$)",
                rule: 'self.type == \'Hostname\' ? (!has(self.value) || self.value.matches(r"""^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$""")): true',
              },
            ],
          },
          maxItems: 16,
          "x-kubernetes-list-type": "atomic",
          "x-kubernetes-validations": [
            {
              message: "IPAddress values must be unique",
              rule: "self.all(a1, a1.type == 'IPAddress' && has(a1.value) ? self.exists_one(a2, a2.type == a1.type && has(a2.value) && a2.value == a1.value) : true )",
            },
            {
              message: "Hostname values must be unique",
              rule: "self.all(a1, a1.type == 'Hostname'  && has(a1.value) ? self.exists_one(a2, a2.type == a1.type && has(a2.value) && a2.value == a1.value) : true )",
            },
          ],
        },
        allowedListeners: {
          type: "object",
          properties: {
            namespaces: {
              type: "object",
              default: {
                from: "None",
              },
              properties: {
                from: {
                  type: "string",
                  default: "None",
                  enum: ["All", "Selector", "Same", "None"],
                },
                selector: {
                  type: "object",
                  properties: {
                    matchExpressions: {
                      type: "array",
                      items: {
                        type: "object",
                        properties: {
                          key: {
                            type: "string",
                          },
                          operator: {
                            type: "string",
                          },
                          values: {
                            type: "array",
                            items: {
                              type: "string",
                            },
                            "x-kubernetes-list-type": "atomic",
                          },
                        },
                        required: ["key", "operator"],
                      },
                      "x-kubernetes-list-type": "atomic",
                    },
                    matchLabels: {
                      type: "object",
                      additionalProperties: {
                        type: "string",
                      },
                    },
                  },
                  "x-kubernetes-map-type": "atomic",
                },
              },
            },
          },
        },
        defaultScope: {
          type: "string",
          enum: ["All", "None"],
        },
        gatewayClassName: {
          type: "string",
          maxLength: 253,
          minLength: 1,
        },
        infrastructure: {
          type: "object",
          properties: {
            annotations: {
              type: "object",
              additionalProperties: {
                type: "string",
                maxLength: 4096,
                minLength: 0,
              },
              maxProperties: 16,
              "x-kubernetes-validations": [
                {
                  message:
                    "Annotation keys must be in the form of an optional DNS subdomain prefix followed by a required name segment of up to 63 characters.",
                  rule: 'self.all(key, key.matches(r"""^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]$"""))',
                },
                {
                  message:
                    "If specified, the annotation key's prefix must be a DNS subdomain not longer than 253 characters in total.",
                  rule: 'self.all(key, key.split("/")[0].size() < 253)',
                },
              ],
            },
            labels: {
              type: "object",
              additionalProperties: {
                type: "string",
                maxLength: 63,
                minLength: 0,
                pattern: "^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$",
              },
              maxProperties: 8,
              "x-kubernetes-validations": [
                {
                  message:
                    "Label keys must be in the form of an optional DNS subdomain prefix followed by a required name segment of up to 63 characters.",
                  rule: 'self.all(key, key.matches(r"""^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]$"""))',
                },
                {
                  message:
                    "If specified, the label key's prefix must be a DNS subdomain not longer than 253 characters in total.",
                  rule: 'self.all(key, key.split("/")[0].size() < 253)',
                },
              ],
            },
            parametersRef: {
              type: "object",
              properties: {
                group: {
                  type: "string",
                  maxLength: 253,
                  pattern: "^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
                },
                kind: {
                  type: "string",
                  maxLength: 63,
                  minLength: 1,
                  pattern: "^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$",
                },
                name: {
                  type: "string",
                  maxLength: 253,
                  minLength: 1,
                },
              },
              required: ["group", "kind", "name"],
            },
          },
        },
        listeners: {
          type: "array",
          items: {
            type: "object",
            properties: {
              allowedRoutes: {
                type: "object",
                default: {
                  namespaces: {
                    from: "Same",
                  },
                },
                properties: {
                  kinds: {
                    type: "array",
                    items: {
                      type: "object",
                      properties: {
                        group: {
                          type: "string",
                          default: "gateway.networking.k8s.io",
                          maxLength: 253,
                          pattern: "^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
                        },
                        kind: {
                          type: "string",
                          maxLength: 63,
                          minLength: 1,
                          pattern: "^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$",
                        },
                      },
                      required: ["kind"],
                    },
                    maxItems: 8,
                    "x-kubernetes-list-type": "atomic",
                  },
                  namespaces: {
                    type: "object",
                    default: {
                      from: "Same",
                    },
                    properties: {
                      from: {
                        type: "string",
                        default: "Same",
                        enum: ["All", "Selector", "Same"],
                      },
                      selector: {
                        type: "object",
                        properties: {
                          matchExpressions: {
                            type: "array",
                            items: {
                              type: "object",
                              properties: {
                                key: {
                                  type: "string",
                                },
                                operator: {
                                  type: "string",
                                },
                                values: {
                                  type: "array",
                                  items: {
                                    type: "string",
                                  },
                                  "x-kubernetes-list-type": "atomic",
                                },
                              },
                              required: ["key", "operator"],
                            },
                            "x-kubernetes-list-type": "atomic",
                          },
                          matchLabels: {
                            type: "object",
                            additionalProperties: {
                              type: "string",
                            },
                          },
                        },
                        "x-kubernetes-map-type": "atomic",
                      },
                    },
                  },
                },
              },
              hostname: {
                type: "string",
                maxLength: 253,
                minLength: 1,
                pattern: "^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
              },
              name: {
                type: "string",
                maxLength: 253,
                minLength: 1,
                pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
              },
              port: {
                type: "integer",
                format: "int32",
                maximum: 65535,
                minimum: 1,
              },
              protocol: {
                type: "string",
                maxLength: 255,
                minLength: 1,
                pattern:
                  "^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9]+$",
              },
              tls: {
                type: "object",
                properties: {
                  certificateRefs: {
                    type: "array",
                    items: {
                      type: "object",
                      properties: {
                        group: {
                          type: "string",
                          default: "",
                          maxLength: 253,
                          pattern: "^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
                        },
                        kind: {
                          type: "string",
                          default: "Secret",
                          maxLength: 63,
                          minLength: 1,
                          pattern: "^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$",
                        },
                        name: {
                          type: "string",
                          maxLength: 253,
                          minLength: 1,
                        },
                        namespace: {
                          type: "string",
                          maxLength: 63,
                          minLength: 1,
                          pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",
                        },
                      },
                      required: ["name"],
                    },
                    maxItems: 64,
                    "x-kubernetes-list-type": "atomic",
                  },
                  mode: {
                    type: "string",
                    default: "Terminate",
                    enum: ["Terminate", "Passthrough"],
                  },
                  options: {
                    type: "object",
                    additionalProperties: {
                      type: "string",
                      maxLength: 4096,
                      minLength: 0,
                    },
                    maxProperties: 16,
                  },
                },
                "x-kubernetes-validations": [
                  {
                    message: "certificateRefs or options must be specified when mode is Terminate",
                    rule: "self.mode == 'Terminate' ? size(self.certificateRefs) > 0 || size(self.options) > 0 : true",
                  },
                ],
              },
            },
            required: ["name", "port", "protocol"],
          },
          maxItems: 64,
          minItems: 1,
          "x-kubernetes-list-map-keys": ["name"],
          "x-kubernetes-list-type": "map",
          "x-kubernetes-validations": [
            {
              message: "tls must not be specified for protocols ['HTTP', 'TCP', 'UDP']",
              rule: "self.all(l, l.protocol in ['HTTP', 'TCP', 'UDP'] ? !has(l.tls) : true)",
            },
            {
              message: "tls mode must be Terminate for protocol HTTPS",
              rule: "self.all(l, (l.protocol == 'HTTPS' && has(l.tls)) ? (l.tls.mode == '' || l.tls.mode == 'Terminate') : true)",
            },
            {
              message: "tls mode must be set for protocol TLS",
              rule: "self.all(l, (l.protocol == 'TLS' ? has(l.tls) && has(l.tls.mode) && l.tls.mode != '' : true))",
            },
            {
              message: "hostname must not be specified for protocols ['TCP', 'UDP']",
              rule: "self.all(l, l.protocol in ['TCP', 'UDP']  ? (!has(l.hostname) || l.hostname == '') : true)",
            },
            {
              message: "Listener name must be unique within the Gateway",
              rule: "self.all(l1, self.exists_one(l2, l1.name == l2.name))",
            },
            {
              message: "Combination of port, protocol and hostname must be unique for each listener",
              rule: "self.all(l1, self.exists_one(l2, l1.port == l2.port && l1.protocol == l2.protocol && (has(l1.hostname) && has(l2.hostname) ? l1.hostname == l2.hostname : !has(l1.hostname) && !has(l2.hostname))))",
            },
          ],
        },
        tls: {
          type: "object",
          properties: {
            backend: {
              type: "object",
              properties: {
                clientCertificateRef: {
                  type: "object",
                  properties: {
                    group: {
                      type: "string",
                      default: "",
                      maxLength: 253,
                      pattern: "^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
                    },
                    kind: {
                      type: "string",
                      default: "Secret",
                      maxLength: 63,
                      minLength: 1,
                      pattern: "^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$",
                    },
                    name: {
                      type: "string",
                      maxLength: 253,
                      minLength: 1,
                    },
                    namespace: {
                      type: "string",
                      maxLength: 63,
                      minLength: 1,
                      pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",
                    },
                  },
                  required: ["name"],
                },
              },
            },
            frontend: {
              type: "object",
              properties: {
                default: {
                  type: "object",
                  properties: {
                    validation: {
                      type: "object",
                      properties: {
                        caCertificateRefs: {
                          type: "array",
                          items: {
                            type: "object",
                            properties: {
                              group: {
                                type: "string",
                                maxLength: 253,
                                pattern: "^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
                              },
                              kind: {
                                type: "string",
                                maxLength: 63,
                                minLength: 1,
                                pattern: "^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$",
                              },
                              name: {
                                type: "string",
                                maxLength: 253,
                                minLength: 1,
                              },
                              namespace: {
                                type: "string",
                                maxLength: 63,
                                minLength: 1,
                                pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",
                              },
                            },
                            required: ["group", "kind", "name"],
                          },
                          maxItems: 16,
                          minItems: 1,
                          "x-kubernetes-list-type": "atomic",
                        },
                        mode: {
                          type: "string",
                          default: "AllowValidOnly",
                          enum: ["AllowValidOnly", "AllowInsecureFallback"],
                        },
                      },
                      required: ["caCertificateRefs"],
                    },
                  },
                },
                perPort: {
                  type: "array",
                  items: {
                    type: "object",
                    properties: {
                      port: {
                        type: "integer",
                        format: "int32",
                        maximum: 65535,
                        minimum: 1,
                      },
                      tls: {
                        type: "object",
                        properties: {
                          validation: {
                            type: "object",
                            properties: {
                              caCertificateRefs: {
                                type: "array",
                                items: {
                                  type: "object",
                                  properties: {
                                    group: {
                                      type: "string",
                                      maxLength: 253,
                                      pattern: "^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
                                    },
                                    kind: {
                                      type: "string",
                                      maxLength: 63,
                                      minLength: 1,
                                      pattern: "^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$",
                                    },
                                    name: {
                                      type: "string",
                                      maxLength: 253,
                                      minLength: 1,
                                    },
                                    namespace: {
                                      type: "string",
                                      maxLength: 63,
                                      minLength: 1,
                                      pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",
                                    },
                                  },
                                  required: ["group", "kind", "name"],
                                },
                                maxItems: 16,
                                minItems: 1,
                                "x-kubernetes-list-type": "atomic",
                              },
                              mode: {
                                type: "string",
                                default: "AllowValidOnly",
                                enum: ["AllowValidOnly", "AllowInsecureFallback"],
                              },
                            },
                            required: ["caCertificateRefs"],
                          },
                        },
                      },
                    },
                    required: ["port", "tls"],
                  },
                  maxItems: 64,
                  "x-kubernetes-list-map-keys": ["port"],
                  "x-kubernetes-list-type": "map",
                  "x-kubernetes-validations": [
                    {
                      message: "Port for TLS configuration must be unique within the Gateway",
                      rule: "self.all(t1, self.exists_one(t2, t1.port == t2.port))",
                    },
                  ],
                },
              },
              required: ["default"],
            },
          },
        },
      },
      required: ["gatewayClassName", "listeners"],
    },
    status: {
      type: "object",
      default: {
        conditions: [
          {
            lastTransitionTime: "1970-01-01T00:00:00Z",
            message: "Waiting for controller",
            reason: "Pending",
            status: "Unknown",
            type: "Accepted",
          },
          {
            lastTransitionTime: "1970-01-01T00:00:00Z",
            message: "Waiting for controller",
            reason: "Pending",
            status: "Unknown",
            type: "Programmed",
          },
        ],
      },
      properties: {
        addresses: {
          type: "array",
          items: {
            type: "object",
            oneOf: [
              {
                properties: {
                  type: {
                    enum: ["IPAddress"],
                  },
                  value: {
                    anyOf: [
                      {
                        format: "ipv4",
                      },
                      {
                        format: "ipv6",
                      },
                    ],
                  },
                },
              },
              {
                properties: {
                  type: {
                    not: {
                      enum: ["IPAddress"],
                    },
                  },
                },
              },
            ],
            properties: {
              type: {
                type: "string",
                default: "IPAddress",
                maxLength: 253,
                minLength: 1,
                pattern:
                  "^Hostname|IPAddress|NamedAddress|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$",
              },
              value: {
                type: "string",
                maxLength: 253,
                minLength: 1,
              },
            },
            required: ["value"],
            "x-kubernetes-validations": [
              {
                message:
                  "Hostname value must only contain valid characters (matching ^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$)",
                rule: 'self.type == \'Hostname\' ? self.value.matches(r"""^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"""): true',
              },
            ],
          },
          maxItems: 16,
          "x-kubernetes-list-type": "atomic",
        },
        attachedListenerSets: {
          type: "integer",
          format: "int32",
        },
        conditions: {
          type: "array",
          default: [
            {
              lastTransitionTime: "1970-01-01T00:00:00Z",
              message: "Waiting for controller",
              reason: "Pending",
              status: "Unknown",
              type: "Accepted",
            },
            {
              lastTransitionTime: "1970-01-01T00:00:00Z",
              message: "Waiting for controller",
              reason: "Pending",
              status: "Unknown",
              type: "Programmed",
            },
          ],
          items: {
            type: "object",
            properties: {
              lastTransitionTime: {
                type: "string",
                format: "date-time",
              },
              message: {
                type: "string",
                maxLength: 32768,
              },
              observedGeneration: {
                type: "integer",
                format: "int64",
                minimum: 0,
              },
              reason: {
                type: "string",
                maxLength: 1024,
                minLength: 1,
                pattern: "^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$",
              },
              status: {
                type: "string",
                enum: ["True", "False", "Unknown"],
              },
              type: {
                type: "string",
                maxLength: 316,
                pattern:
                  "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$",
              },
            },
            required: ["lastTransitionTime", "message", "reason", "status", "type"],
          },
          maxItems: 8,
          "x-kubernetes-list-map-keys": ["type"],
          "x-kubernetes-list-type": "map",
        },
        listeners: {
          type: "array",
          items: {
            type: "object",
            properties: {
              attachedRoutes: {
                type: "integer",
                format: "int32",
              },
              conditions: {
                type: "array",
                items: {
                  type: "object",
                  properties: {
                    lastTransitionTime: {
                      type: "string",
                      format: "date-time",
                    },
                    message: {
                      type: "string",
                      maxLength: 32768,
                    },
                    observedGeneration: {
                      type: "integer",
                      format: "int64",
                      minimum: 0,
                    },
                    reason: {
                      type: "string",
                      maxLength: 1024,
                      minLength: 1,
                      pattern: "^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$",
                    },
                    status: {
                      type: "string",
                      enum: ["True", "False", "Unknown"],
                    },
                    type: {
                      type: "string",
                      maxLength: 316,
                      pattern:
                        "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$",
                    },
                  },
                  required: ["lastTransitionTime", "message", "reason", "status", "type"],
                },
                maxItems: 8,
                "x-kubernetes-list-map-keys": ["type"],
                "x-kubernetes-list-type": "map",
              },
              name: {
                type: "string",
                maxLength: 253,
                minLength: 1,
                pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
              },
              supportedKinds: {
                type: "array",
                items: {
                  type: "object",
                  properties: {
                    group: {
                      type: "string",
                      default: "gateway.networking.k8s.io",
                      maxLength: 253,
                      pattern: "^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
                    },
                    kind: {
                      type: "string",
                      maxLength: 63,
                      minLength: 1,
                      pattern: "^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$",
                    },
                  },
                  required: ["kind"],
                },
                maxItems: 8,
                "x-kubernetes-list-type": "atomic",
              },
            },
            required: ["attachedRoutes", "conditions", "name"],
          },
          maxItems: 64,
          "x-kubernetes-list-map-keys": ["name"],
          "x-kubernetes-list-type": "map",
        },
      },
    },
  },
  required: ["spec"],
};

export const gateway_v1beta1: StructuralSchema = gateway_v1;

export const gatewayclass_v1: StructuralSchema = {
  type: "object",
  properties: {
    apiVersion: {
      type: "string",
    },
    kind: {
      type: "string",
    },
    metadata: {
      type: "object",
    },
    spec: {
      type: "object",
      properties: {
        controllerName: {
          type: "string",
          maxLength: 253,
          minLength: 1,
          pattern:
            "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$",
          "x-kubernetes-validations": [
            {
              message: "Value is immutable",
              rule: "self == oldSelf",
            },
          ],
        },
        description: {
          type: "string",
          maxLength: 64,
        },
        parametersRef: {
          type: "object",
          properties: {
            group: {
              type: "string",
              maxLength: 253,
              pattern: "^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
            },
            kind: {
              type: "string",
              maxLength: 63,
              minLength: 1,
              pattern: "^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$",
            },
            name: {
              type: "string",
              maxLength: 253,
              minLength: 1,
            },
            namespace: {
              type: "string",
              maxLength: 63,
              minLength: 1,
              pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",
            },
          },
          required: ["group", "kind", "name"],
        },
      },
      required: ["controllerName"],
    },
    status: {
      type: "object",
      default: {
        conditions: [
          {
            lastTransitionTime: "1970-01-01T00:00:00Z",
            message: "Waiting for controller",
            reason: "Pending",
            status: "Unknown",
            type: "Accepted",
          },
        ],
      },
      properties: {
        conditions: {
          type: "array",
          default: [
            {
              lastTransitionTime: "1970-01-01T00:00:00Z",
              message: "Waiting for controller",
              reason: "Pending",
              status: "Unknown",
              type: "Accepted",
            },
          ],
          items: {
            type: "object",
            properties: {
              lastTransitionTime: {
                type: "string",
                format: "date-time",
              },
              message: {
                type: "string",
                maxLength: 32768,
              },
              observedGeneration: {
                type: "integer",
                format: "int64",
                minimum: 0,
              },
              reason: {
                type: "string",
                maxLength: 1024,
                minLength: 1,
                pattern: "^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$",
              },
              status: {
                type: "string",
                enum: ["True", "False", "Unknown"],
              },
              type: {
                type: "string",
                maxLength: 316,
                pattern:
                  "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$",
              },
            },
            required: ["lastTransitionTime", "message", "reason", "status", "type"],
          },
          maxItems: 8,
          "x-kubernetes-list-map-keys": ["type"],
          "x-kubernetes-list-type": "map",
        },
        supportedFeatures: {
          type: "array",
          items: {
            type: "object",
            properties: {
              name: {
                type: "string",
              },
            },
            required: ["name"],
          },
          maxItems: 64,
          "x-kubernetes-list-map-keys": ["name"],
          "x-kubernetes-list-type": "map",
        },
      },
    },
  },
  required: ["spec"],
};

export const gkeiproute_v1: StructuralSchema = {
  type: "object",
  properties: {
    apiVersion: {
      type: "string",
    },
    kind: {
      type: "string",
    },
    metadata: {
      type: "object",
    },
    spec: {
      type: "object",
      properties: {
        addresses: {
          type: "array",
          items: {
            type: "object",
            properties: {
              type: {
                type: "string",
                default: "IPAddress",
                maxLength: 253,
                minLength: 1,
                pattern:
                  "^Hostname|IPAddress|NamedAddress|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$",
              },
              value: {
                type: "string",
                maxLength: 253,
                minLength: 1,
              },
            },
            required: ["value"],
          },
          minItems: 1,
        },
        loadBalancing: {
          type: "object",
          properties: {
            healthCheckName: {
              type: "string",
            },
          },
          required: ["healthCheckName"],
        },
        network: {
          type: "string",
          default: "default",
        },
        parentRefs: {
          type: "array",
          items: {
            type: "object",
            properties: {
              group: {
                type: "string",
                default: "gateway.networking.k8s.io",
                maxLength: 253,
                pattern: "^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
              },
              kind: {
                type: "string",
                default: "Gateway",
                maxLength: 63,
                minLength: 1,
                pattern: "^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$",
              },
              name: {
                type: "string",
                maxLength: 253,
                minLength: 1,
              },
              namespace: {
                type: "string",
                maxLength: 63,
                minLength: 1,
                pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",
              },
              port: {
                type: "integer",
                format: "int32",
                maximum: 65535,
                minimum: 1,
              },
              sectionName: {
                type: "string",
                maxLength: 253,
                minLength: 1,
                pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
              },
            },
            required: ["name"],
          },
          maxItems: 32,
        },
        podSelector: {
          type: "object",
          properties: {
            matchExpressions: {
              type: "array",
              items: {
                type: "object",
                properties: {
                  key: {
                    type: "string",
                  },
                  operator: {
                    type: "string",
                  },
                  values: {
                    type: "array",
                    items: {
                      type: "string",
                    },
                  },
                },
                required: ["key", "operator"],
              },
            },
            matchLabels: {
              type: "object",
              additionalProperties: {
                type: "string",
              },
            },
          },
          "x-kubernetes-map-type": "atomic",
        },
        reactionMode: {
          type: "string",
          default: "ReadyCondition",
          enum: ["ReadyCondition", "Exists"],
        },
      },
      required: ["addresses", "podSelector"],
    },
    status: {
      type: "object",
      properties: {
        conditions: {
          type: "array",
          items: {
            type: "object",
            properties: {
              lastTransitionTime: {
                type: "string",
                format: "date-time",
              },
              message: {
                type: "string",
                maxLength: 32768,
              },
              observedGeneration: {
                type: "integer",
                format: "int64",
                minimum: 0,
              },
              reason: {
                type: "string",
                maxLength: 1024,
                minLength: 1,
                pattern: "^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$",
              },
              status: {
                type: "string",
                enum: ["True", "False", "Unknown"],
              },
              type: {
                type: "string",
                maxLength: 316,
                pattern:
                  "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$",
              },
            },
            required: ["lastTransitionTime", "message", "reason", "status", "type"],
          },
          "x-kubernetes-list-map-keys": ["type"],
          "x-kubernetes-list-type": "map",
        },
        pods: {
          type: "array",
          items: {
            type: "string",
          },
        },
      },
    },
  },
};

export const gkenetworkparamset_v1: StructuralSchema = {
  type: "object",
  properties: {
    apiVersion: {
      type: "string",
    },
    kind: {
      type: "string",
    },
    metadata: {
      type: "object",
    },
    spec: {
      type: "object",
      properties: {
        deviceMode: {
          type: "string",
          enum: ["DPDK-VFIO", "NetDevice", "RDMA"],
        },
        networkAttachment: {
          type: "string",
        },
        podIPv4Ranges: {
          type: "object",
          properties: {
            rangeNames: {
              type: "array",
              items: {
                type: "string",
              },
              minItems: 1,
            },
          },
          required: ["rangeNames"],
        },
        vpc: {
          type: "string",
        },
        vpcSubnet: {
          type: "string",
        },
      },
    },
    status: {
      type: "object",
      properties: {
        conditions: {
          type: "array",
          items: {
            type: "object",
            properties: {
              lastTransitionTime: {
                type: "string",
                format: "date-time",
              },
              message: {
                type: "string",
                maxLength: 32768,
              },
              observedGeneration: {
                type: "integer",
                format: "int64",
                minimum: 0,
              },
              reason: {
                type: "string",
                maxLength: 1024,
                minLength: 1,
                pattern: "^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$",
              },
              status: {
                type: "string",
                enum: ["True", "False", "Unknown"],
              },
              type: {
                type: "string",
                maxLength: 316,
                pattern:
                  "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$",
              },
            },
            required: ["lastTransitionTime", "message", "reason", "status", "type"],
          },
          "x-kubernetes-list-map-keys": ["type"],
          "x-kubernetes-list-type": "map",
        },
        networkName: {
          type: "string",
        },
        podCIDRs: {
          type: "object",
          properties: {
            cidrBlocks: {
              type: "array",
              items: {
                type: "string",
              },
              minItems: 1,
            },
          },
          required: ["cidrBlocks"],
        },
      },
    },
  },
};

export const network_v1: StructuralSchema = {
  type: "object",
  properties: {
    apiVersion: {
      type: "string",
    },
    kind: {
      type: "string",
    },
    metadata: {
      type: "object",
    },
    spec: {
      type: "object",
      properties: {
        IPAMMode: {
          type: "string",
          default: "Internal",
          enum: ["Internal", "External"],
        },
        dnsConfig: {
          type: "object",
          properties: {
            nameservers: {
              type: "array",
              items: {
                type: "string",
              },
              minItems: 1,
            },
            searches: {
              type: "array",
              items: {
                type: "string",
              },
            },
          },
          required: ["nameservers"],
        },
        externalDHCP4: {
          type: "boolean",
        },
        gateway4: {
          type: "string",
        },
        l2NetworkConfig: {
          type: "object",
          properties: {
            prefixLength4: {
              type: "integer",
              format: "int32",
              maximum: 32,
              minimum: 1,
            },
            vlanID: {
              type: "integer",
              format: "int32",
              maximum: 4094,
              minimum: 1,
            },
          },
        },
        networkLifecycle: {
          type: "string",
          enum: ["AnthosManaged", "UserManaged"],
        },
        nodeInterfaceMatcher: {
          type: "object",
          properties: {
            interfaceName: {
              type: "string",
              minLength: 1,
            },
          },
        },
        parametersRef: {
          type: "object",
          properties: {
            group: {
              type: "string",
            },
            kind: {
              type: "string",
            },
            name: {
              type: "string",
            },
            namespace: {
              type: "string",
            },
          },
          required: ["group", "kind", "name"],
        },
        provider: {
          type: "string",
          enum: ["GKE"],
        },
        routes: {
          type: "array",
          items: {
            type: "object",
            properties: {
              to: {
                type: "string",
              },
            },
            required: ["to"],
          },
        },
        type: {
          type: "string",
          enum: ["L2", "L3", "Device"],
        },
      },
      required: ["type"],
    },
    status: {
      type: "object",
      properties: {
        conditions: {
          type: "array",
          items: {
            type: "object",
            properties: {
              lastTransitionTime: {
                type: "string",
                format: "date-time",
              },
              message: {
                type: "string",
                maxLength: 32768,
              },
              observedGeneration: {
                type: "integer",
                format: "int64",
                minimum: 0,
              },
              reason: {
                type: "string",
                maxLength: 1024,
                minLength: 1,
                pattern: "^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$",
              },
              status: {
                type: "string",
                enum: ["True", "False", "Unknown"],
              },
              type: {
                type: "string",
                maxLength: 316,
                pattern:
                  "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$",
              },
            },
            required: ["lastTransitionTime", "message", "reason", "status", "type"],
          },
          "x-kubernetes-list-map-keys": ["type"],
          "x-kubernetes-list-type": "map",
        },
      },
    },
  },
};

export const networklogging_v1alpha1: StructuralSchema = {
  type: "object",
  properties: {
    metadata: {
      type: "object",
      properties: {
        name: {
          type: "string",
          pattern: "^default$",
        },
      },
    },
    spec: {
      type: "object",
      properties: {
        cluster: {
          type: "object",
          properties: {
            allow: {
              type: "object",
              properties: {
                delegate: {
                  type: "boolean",
                },
                log: {
                  type: "boolean",
                },
              },
            },
            deny: {
              type: "object",
              properties: {
                delegate: {
                  type: "boolean",
                },
                log: {
                  type: "boolean",
                },
              },
            },
          },
        },
      },
    },
  },
};

export const servicefunctionchain_v1: StructuralSchema = {
  type: "object",
  properties: {
    apiVersion: {
      type: "string",
    },
    kind: {
      type: "string",
    },
    metadata: {
      type: "object",
    },
    spec: {
      type: "object",
      properties: {
        internalTrafficPolicy: {
          type: "string",
          default: "Cluster",
          enum: ["Cluster"],
        },
        serviceFunctions: {
          type: "array",
          items: {
            type: "object",
            properties: {
              name: {
                type: "string",
                maxLength: 63,
                minLength: 1,
                pattern: "^[a-z]([-a-z0-9]*[a-z0-9])?$",
              },
              namespace: {
                type: "string",
                minLength: 1,
              },
              podSelector: {
                type: "object",
                properties: {
                  matchLabels: {
                    type: "object",
                    additionalProperties: {
                      type: "string",
                    },
                    minProperties: 1,
                  },
                },
                required: ["matchLabels"],
                "x-kubernetes-map-type": "atomic",
              },
            },
            required: ["name", "namespace", "podSelector"],
          },
          maxItems: 1,
          minItems: 1,
        },
        sessionAffinity: {
          type: "object",
          maxProperties: 1,
          minProperties: 1,
          properties: {
            clientIPNoDestination: {
              type: "object",
              properties: {
                timeoutSeconds: {
                  type: "integer",
                  default: 10800,
                  format: "int32",
                  maximum: 86400,
                  minimum: 1,
                },
              },
            },
          },
        },
      },
      required: ["serviceFunctions"],
    },
    status: {
      type: "object",
      properties: {
        servicePathId: {
          type: "integer",
          format: "int32",
          maximum: 1048575,
          minimum: 1,
        },
      },
    },
  },
  required: ["spec"],
};

export const trafficselector_v1: StructuralSchema = {
  type: "object",
  properties: {
    apiVersion: {
      type: "string",
    },
    kind: {
      type: "string",
    },
    metadata: {
      type: "object",
    },
    spec: {
      type: "object",
      properties: {
        egress: {
          type: "object",
          minProperties: 1,
          properties: {
            ports: {
              type: "array",
              items: {
                type: "object",
                maxProperties: 1,
                minProperties: 1,
                properties: {
                  allPorts: {
                    type: "object",
                    properties: {
                      protocol: {
                        type: "string",
                        enum: ["UDP", "TCP"],
                      },
                    },
                    required: ["protocol"],
                  },
                  portNumber: {
                    type: "object",
                    properties: {
                      port: {
                        type: "integer",
                        format: "int32",
                        maximum: 65535,
                        minimum: 1,
                      },
                      protocol: {
                        type: "string",
                        enum: ["UDP", "TCP"],
                      },
                    },
                    required: ["port", "protocol"],
                  },
                },
              },
              maxItems: 10,
              minItems: 1,
            },
            to: {
              type: "object",
              maxProperties: 1,
              minProperties: 1,
              properties: {
                ipBlock: {
                  type: "object",
                  properties: {
                    cidr: {
                      type: "string",
                      minLength: 1,
                    },
                  },
                  required: ["cidr"],
                },
              },
            },
          },
        },
        ingress: {
          type: "object",
          minProperties: 1,
          properties: {
            from: {
              type: "object",
              maxProperties: 1,
              minProperties: 1,
              properties: {
                ipBlock: {
                  type: "object",
                  properties: {
                    cidr: {
                      type: "string",
                      minLength: 1,
                    },
                  },
                  required: ["cidr"],
                },
              },
            },
            ports: {
              type: "array",
              items: {
                type: "object",
                maxProperties: 1,
                minProperties: 1,
                properties: {
                  allPorts: {
                    type: "object",
                    properties: {
                      protocol: {
                        type: "string",
                        enum: ["UDP", "TCP"],
                      },
                    },
                    required: ["protocol"],
                  },
                  portNumber: {
                    type: "object",
                    properties: {
                      port: {
                        type: "integer",
                        format: "int32",
                        maximum: 65535,
                        minimum: 1,
                      },
                      protocol: {
                        type: "string",
                        enum: ["UDP", "TCP"],
                      },
                    },
                    required: ["port", "protocol"],
                  },
                },
              },
              maxItems: 10,
              minItems: 1,
            },
          },
        },
        serviceFunctionChain: {
          type: "string",
          minLength: 1,
        },
        subject: {
          type: "object",
          properties: {
            network: {
              type: "string",
            },
            pods: {
              type: "object",
              properties: {
                namespaceSelector: {
                  type: "object",
                  properties: {
                    matchExpressions: {
                      type: "array",
                      items: {
                        type: "object",
                        properties: {
                          key: {
                            type: "string",
                          },
                          operator: {
                            type: "string",
                          },
                          values: {
                            type: "array",
                            items: {
                              type: "string",
                            },
                          },
                        },
                        required: ["key", "operator"],
                      },
                    },
                    matchLabels: {
                      type: "object",
                      additionalProperties: {
                        type: "string",
                      },
                    },
                  },
                  "x-kubernetes-map-type": "atomic",
                },
                podSelector: {
                  type: "object",
                  properties: {
                    matchExpressions: {
                      type: "array",
                      items: {
                        type: "object",
                        properties: {
                          key: {
                            type: "string",
                          },
                          operator: {
                            type: "string",
                          },
                          values: {
                            type: "array",
                            items: {
                              type: "string",
                            },
                          },
                        },
                        required: ["key", "operator"],
                      },
                    },
                    matchLabels: {
                      type: "object",
                      additionalProperties: {
                        type: "string",
                      },
                    },
                  },
                  "x-kubernetes-map-type": "atomic",
                },
              },
              required: ["namespaceSelector", "podSelector"],
            },
          },
          required: ["pods"],
        },
      },
      required: ["serviceFunctionChain", "subject"],
    },
    status: {
      type: "object",
    },
  },
  required: ["spec"],
};
