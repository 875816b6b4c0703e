// Made by scripts/crd-validators.ts with ajv; do not edit.
// @ts-nocheck
import { charactersIn } from "../values/character-count";
import { ADDRESS_FORMATS as formats } from "./address-formats";
const te=pe,B={type:"object",properties:{status:{},apiVersion:{type:"string"},kind:{type:"string"},metadata:{$ref:"share\
d-0"},spec:{type:"object",properties:{addresses:{type:"array",items:{type:"object",oneOf:[{properties:{type:{enum:["IPAd\
dress"]},value:{anyOf:[{format:"ipv4"},{format:"ipv6"}]}}},{properties:{type:{not:{enum:["IPAddress"]}}}}],properties:{type:{
$ref:"shared-3"},value:{type:"string",maxLength:253}},additionalProperties:!1},maxItems:16},allowedListeners:{type:"obje\
ct",properties:{namespaces:{type:"object",properties:{from:{type:"string",enum:["All","Selector","Same","None"]},selector:{
$ref:"shared-4"}},additionalProperties:!1}},additionalProperties:!1},defaultScope:{type:"string",enum:["All","None"]},gatewayClassName:{
type:"string",maxLength:253,minLength:1},infrastructure:{type:"object",properties:{annotations:{$ref:"shared-7"},labels:{
type:"object",additionalProperties:{type:"string",maxLength:63,minLength:0,if:{maxLength:63},then:{pattern:"^(([A-Za-z0-\
9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$"}},maxProperties:8},parametersRef:{type:"object",properties:{group:{$ref:"shared-8"},kind:{
$ref:"shared-9"},name:{type:"string",maxLength:253,minLength:1}},required:["group","kind","name"],additionalProperties:!1}},
additionalProperties:!1},listeners:{type:"array",items:{type:"object",properties:{allowedRoutes:{type:"object",properties:{
kinds:{type:"array",items:{type:"object",properties:{group:{$ref:"shared-8"},kind:{$ref:"shared-9"}},required:["kind"],additionalProperties:!1},
maxItems:8},namespaces:{type:"object",properties:{from:{type:"string",enum:["All","Selector","Same"]},selector:{$ref:"sh\
ared-4"}},additionalProperties:!1}},additionalProperties:!1},hostname:{type:"string",maxLength:253,minLength:1,if:{maxLength:253},
then:{pattern:"^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}},name:{$ref:"shared-10"},port:{
type:"integer",maximum:65535,minimum:1},protocol:{type:"string",maxLength:255,minLength:1,if:{maxLength:255},then:{pattern:"\
^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9]+$"}},
tls:{type:"object",properties:{certificateRefs:{type:"array",items:{$ref:"shared-11"},maxItems:64},mode:{type:"string",enum:[
"Terminate","Passthrough"]},options:{$ref:"shared-7"}},additionalProperties:!1}},required:["name","port","protocol"],additionalProperties:!1},
maxItems:64,minItems:1},tls:{type:"object",properties:{backend:{type:"object",properties:{clientCertificateRef:{$ref:"sh\
ared-11"}},additionalProperties:!1},frontend:{type:"object",properties:{default:{$ref:"shared-13"},perPort:{type:"array",
items:{type:"object",properties:{port:{type:"integer",maximum:65535,minimum:1},tls:{$ref:"shared-13"}},required:["port",
"tls"],additionalProperties:!1},maxItems:64}},required:["default"],additionalProperties:!1}},additionalProperties:!1}},required:[
"gatewayClassName","listeners"],additionalProperties:!1}},required:["spec"],additionalProperties:!1},ue={type:"object",properties:{
name:{type:"string"},generateName:{type:"string"},namespace:{type:"string"},labels:{type:"object",additionalProperties:{
type:"string"}},annotations:{type:"object",additionalProperties:{type:"string"}},finalizers:{type:"array",items:{type:"s\
tring"}},ownerReferences:{$ref:"shared-1"},creationTimestamp:{},deletionGracePeriodSeconds:{},deletionTimestamp:{},generation:{},
managedFields:{},resourceVersion:{},selfLink:{},uid:{}},additionalProperties:!1},K=Object.prototype.hasOwnProperty,Ge={type:"\
array",items:{$ref:"shared-2"}},He={type:"object",properties:{apiVersion:{type:"string"},kind:{type:"string"},name:{type:"\
string"},uid:{type:"string"},controller:{type:"boolean"},blockOwnerDeletion:{type:"boolean"}},required:["apiVersion","ki\
nd","name","uid"],additionalProperties:!1};function G(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){
let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.apiVersion===void 0){const t={instancePath:s,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"apiVersion"}};e===null?e=[t]:e.push(t),r++}if(i.kind===void 0){const t={
instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"kind"}};e===null?e=[t]:e.push(t),r++}
if(i.name===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};
e===null?e=[t]:e.push(t),r++}if(i.uid===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"uid"}};e===null?e=[t]:e.push(t),r++}for(const t in i)if(!(t==="apiVersion"||t==="kind"||t==="name"||t===
"uid"||t==="controller"||t==="blockOwnerDeletion")){const p={instancePath:s,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:t}};e===null?e=[p]:e.push(p),r++}if(i.apiVersion!==void 0&&typeof i.apiVersion!=
"string"){const t={instancePath:s+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[t]:e.push(t),r++}if(i.kind!==void 0&&typeof i.kind!="string"){const t={instancePath:s+"/kind",schemaPath:"\
#/properties/kind/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(i.name!==void 0&&typeof i.
name!="string"){const t={instancePath:s+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};
e===null?e=[t]:e.push(t),r++}if(i.uid!==void 0&&typeof i.uid!="string"){const t={instancePath:s+"/uid",schemaPath:"#/pro\
perties/uid/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(i.controller!==void 0&&typeof i.
controller!="boolean"){const t={instancePath:s+"/controller",schemaPath:"#/properties/controller/type",keyword:"type",params:{
type:"boolean"}};e===null?e=[t]:e.push(t),r++}if(i.blockOwnerDeletion!==void 0&&typeof i.blockOwnerDeletion!="boolean"){
const t={instancePath:s+"/blockOwnerDeletion",schemaPath:"#/properties/blockOwnerDeletion/type",keyword:"type",params:{type:"\
boolean"}};e===null?e=[t]:e.push(t),r++}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"o\
bject"}};e===null?e=[t]:e.push(t),r++}return G.errors=e,r===0}function $(i,{instancePath:s="",parentData:v,parentDataProperty:j,
rootData:u=i}={}){let e=null,r=0;if(Array.isArray(i)){const t=i.length;for(let p=0;p<t;p++)G(i[p],{instancePath:s+"/"+p,
parentData:i,parentDataProperty:p,rootData:u})||(e=e===null?G.errors:e.concat(G.errors),r=e.length)}else{const t={instancePath:s,
schemaPath:"#/type",keyword:"type",params:{type:"array"}};e===null?e=[t]:e.push(t),r++}return $.errors=e,r===0}function D(i,{
instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const t in i)if(!K.call(ue.properties,t)){const p={instancePath:s,schemaPath:"#/additionalProperties",keyword:"a\
dditionalProperties",params:{additionalProperty:t}};e===null?e=[p]:e.push(p),r++}if(i.name!==void 0&&typeof i.name!="str\
ing"){const t={instancePath:s+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};e===null?
e=[t]:e.push(t),r++}if(i.generateName!==void 0&&typeof i.generateName!="string"){const t={instancePath:s+"/generateName",
schemaPath:"#/properties/generateName/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(i.namespace!==
void 0&&typeof i.namespace!="string"){const t={instancePath:s+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"\
type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(i.labels!==void 0){let t=i.labels;if(t&&typeof t=="object"&&
!Array.isArray(t)){for(const p in t)if(typeof t[p]!="string"){const a={instancePath:s+"/labels/"+p.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"type",params:{type:"string"}};e===null?e=
[a]:e.push(a),r++}}else{const p={instancePath:s+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type:"\
object"}};e===null?e=[p]:e.push(p),r++}}if(i.annotations!==void 0){let t=i.annotations;if(t&&typeof t=="object"&&!Array.
isArray(t)){for(const p in t)if(typeof t[p]!="string"){const a={instancePath:s+"/annotations/"+p.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/annotations/additionalProperties/type",keyword:"type",params:{type:"string"}};e===null?
e=[a]:e.push(a),r++}}else{const p={instancePath:s+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"typ\
e",params:{type:"object"}};e===null?e=[p]:e.push(p),r++}}if(i.finalizers!==void 0){let t=i.finalizers;if(Array.isArray(t)){
const p=t.length;for(let a=0;a<p;a++)if(typeof t[a]!="string"){const o={instancePath:s+"/finalizers/"+a,schemaPath:"#/pr\
operties/finalizers/items/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),r++}}else{const p={instancePath:s+
"/finalizers",schemaPath:"#/properties/finalizers/type",keyword:"type",params:{type:"array"}};e===null?e=[p]:e.push(p),r++}}
i.ownerReferences!==void 0&&($(i.ownerReferences,{instancePath:s+"/ownerReferences",parentData:i,parentDataProperty:"own\
erReferences",rootData:u})||(e=e===null?$.errors:e.concat($.errors),r=e.length))}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return D.errors=e,r===0}const Ue={type:"stri\
ng",maxLength:253,minLength:1,if:{maxLength:253},then:{pattern:"^Hostname|IPAddress|NamedAddress|[a-z0-9]([-a-z0-9]*[a-z\
0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$"}},w=charactersIn,he=new RegExp("^Hostna\
me|IPAddress|NamedAddress|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=\
:]+$","u");function C(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;const t=r;
let p=!0;const a=r;if(typeof i=="string"&&w(i)>253){const n={};e===null?e=[n]:e.push(n),r++}var o=a===r;if(r=t,e!==null&&
(t?e.length=t:e=null),o){const n=r;if(typeof i=="string"&&!he.test(i)){const c={instancePath:s,schemaPath:"#/then/patter\
n",keyword:"pattern",params:{pattern:"^Hostname|IPAddress|NamedAddress|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9\
]*[a-z0-9])?)*\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$"}};e===null?e=[c]:e.push(c),r++}var o=n===r;p=o}if(!p){const n={instancePath:s,
schemaPath:"#/if",keyword:"if",params:{failingKeyword:"then"}};e===null?e=[n]:e.push(n),r++}if(typeof i=="string"){if(w(
i)>253){const n={instancePath:s,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:253}};e===null?e=[n]:e.push(n),
r++}if(w(i)<1){const n={instancePath:s,schemaPath:"#/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[n]:e.push(
n),r++}}else{const n={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),
r++}return C.errors=e,r===0}const Qe={type:"object",properties:{matchExpressions:{$ref:"shared-5"},matchLabels:{type:"ob\
ject",additionalProperties:{type:"string"}}},additionalProperties:!1},Je={type:"array",items:{$ref:"shared-6"}},We={type:"\
object",properties:{key:{type:"string"},operator:{type:"string"},values:{type:"array",items:{type:"string"}}},required:[
"key","operator"],additionalProperties:!1};function H(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){
let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.key===void 0){const t={instancePath:s,schemaPath:"#/req\
uired",keyword:"required",params:{missingProperty:"key"}};e===null?e=[t]:e.push(t),r++}if(i.operator===void 0){const t={
instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"operator"}};e===null?e=[t]:e.push(t),
r++}for(const t in i)if(!(t==="key"||t==="operator"||t==="values")){const p={instancePath:s,schemaPath:"#/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[p]:e.push(p),r++}if(i.key!==void 0&&typeof i.
key!="string"){const t={instancePath:s+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type:"string"}};
e===null?e=[t]:e.push(t),r++}if(i.operator!==void 0&&typeof i.operator!="string"){const t={instancePath:s+"/operator",schemaPath:"\
#/properties/operator/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(i.values!==void 0){let t=i.
values;if(Array.isArray(t)){const p=t.length;for(let a=0;a<p;a++)if(typeof t[a]!="string"){const o={instancePath:s+"/val\
ues/"+a,schemaPath:"#/properties/values/items/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),r++}}else{
const p={instancePath:s+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type:"array"}};e===null?e=
[p]:e.push(p),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[
t]:e.push(t),r++}return H.errors=e,r===0}function U(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){
let e=null,r=0;if(Array.isArray(i)){const t=i.length;for(let p=0;p<t;p++)H(i[p],{instancePath:s+"/"+p,parentData:i,parentDataProperty:p,
rootData:u})||(e=e===null?H.errors:e.concat(H.errors),r=e.length)}else{const t={instancePath:s,schemaPath:"#/type",keyword:"\
type",params:{type:"array"}};e===null?e=[t]:e.push(t),r++}return U.errors=e,r===0}function L(i,{instancePath:s="",parentData:v,
parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){for(const t in i)if(!(t===
"matchExpressions"||t==="matchLabels")){const p={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalP\
roperties",params:{additionalProperty:t}};e===null?e=[p]:e.push(p),r++}if(i.matchExpressions!==void 0&&(U(i.matchExpressions,
{instancePath:s+"/matchExpressions",parentData:i,parentDataProperty:"matchExpressions",rootData:u})||(e=e===null?U.errors:
e.concat(U.errors),r=e.length)),i.matchLabels!==void 0){let t=i.matchLabels;if(t&&typeof t=="object"&&!Array.isArray(t)){
for(const p in t)if(typeof t[p]!="string"){const a={instancePath:s+"/matchLabels/"+p.replace(/~/g,"~0").replace(/\//g,"~\
1"),schemaPath:"#/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:
e.push(a),r++}}else{const p={instancePath:s+"/matchLabels",schemaPath:"#/properties/matchLabels/type",keyword:"type",params:{
type:"object"}};e===null?e=[p]:e.push(p),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};e===null?e=[t]:e.push(t),r++}return L.errors=e,r===0}const Xe={type:"object",additionalProperties:{type:"strin\
g",maxLength:4096,minLength:0},maxProperties:16};function S(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){
let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){if(Object.keys(i).length>16){const t={instancePath:s,schemaPath:"\
#/maxProperties",keyword:"maxProperties",params:{limit:16}};e===null?e=[t]:e.push(t),r++}for(const t in i){let p=i[t];if(typeof p==
"string"){if(w(p)>4096){const a={instancePath:s+"/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalPro\
perties/maxLength",keyword:"maxLength",params:{limit:4096}};e===null?e=[a]:e.push(a),r++}if(w(p)<0){const a={instancePath:s+
"/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/minLength",keyword:"minLength",params:{limit:0}};
e===null?e=[a]:e.push(a),r++}}else{const a={instancePath:s+"/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/ad\
ditionalProperties/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),r++}}}else{const t={instancePath:s,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return S.errors=e,r===0}const Ye={
type:"string",maxLength:253,if:{maxLength:253},then:{pattern:"^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-\
z0-9])?)*$"}},Pe=new RegExp("^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$","u");function x(i,{instancePath:s="",
parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;const t=r;let p=!0;const a=r;if(typeof i=="string"&&w(
i)>253){const n={};e===null?e=[n]:e.push(n),r++}var o=a===r;if(r=t,e!==null&&(t?e.length=t:e=null),o){const n=r;if(typeof i==
"string"&&!Pe.test(i)){const c={instancePath:s,schemaPath:"#/then/pattern",keyword:"pattern",params:{pattern:"^$|^[a-z0-\
9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}};e===null?e=[c]:e.push(c),r++}var o=n===r;p=o}if(!p){const n={
instancePath:s,schemaPath:"#/if",keyword:"if",params:{failingKeyword:"then"}};e===null?e=[n]:e.push(n),r++}if(typeof i==
"string"){if(w(i)>253){const n={instancePath:s,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:253}};e===null?
e=[n]:e.push(n),r++}}else{const n={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"string"}};e===null?e=
[n]:e.push(n),r++}return x.errors=e,r===0}const er={type:"string",maxLength:63,minLength:1,if:{maxLength:63},then:{pattern:"\
^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$"}},ge=new RegExp("^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$","u");function N(i,{instancePath:s="",
parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;const t=r;let p=!0;const a=r;if(typeof i=="string"&&w(
i)>63){const n={};e===null?e=[n]:e.push(n),r++}var o=a===r;if(r=t,e!==null&&(t?e.length=t:e=null),o){const n=r;if(typeof i==
"string"&&!ge.test(i)){const c={instancePath:s,schemaPath:"#/then/pattern",keyword:"pattern",params:{pattern:"^[a-zA-Z](\
[-a-zA-Z0-9]*[a-zA-Z0-9])?$"}};e===null?e=[c]:e.push(c),r++}var o=n===r;p=o}if(!p){const n={instancePath:s,schemaPath:"#\
/if",keyword:"if",params:{failingKeyword:"then"}};e===null?e=[n]:e.push(n),r++}if(typeof i=="string"){if(w(i)>63){const n={
instancePath:s,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:63}};e===null?e=[n]:e.push(n),r++}if(w(i)<1){const n={
instancePath:s,schemaPath:"#/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[n]:e.push(n),r++}}else{const n={
instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}return N.errors=e,
r===0}const rr={type:"string",maxLength:253,minLength:1,if:{maxLength:253},then:{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?\
(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}},ke=new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
"u");function V(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;const t=r;let p=!0;
const a=r;if(typeof i=="string"&&w(i)>253){const n={};e===null?e=[n]:e.push(n),r++}var o=a===r;if(r=t,e!==null&&(t?e.length=
t:e=null),o){const n=r;if(typeof i=="string"&&!ke.test(i)){const c={instancePath:s,schemaPath:"#/then/pattern",keyword:"\
pattern",params:{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}};e===null?e=[c]:e.push(c),
r++}var o=n===r;p=o}if(!p){const n={instancePath:s,schemaPath:"#/if",keyword:"if",params:{failingKeyword:"then"}};e===null?
e=[n]:e.push(n),r++}if(typeof i=="string"){if(w(i)>253){const n={instancePath:s,schemaPath:"#/maxLength",keyword:"maxLen\
gth",params:{limit:253}};e===null?e=[n]:e.push(n),r++}if(w(i)<1){const n={instancePath:s,schemaPath:"#/minLength",keyword:"\
minLength",params:{limit:1}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s,schemaPath:"#/type",keyword:"typ\
e",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}return V.errors=e,r===0}const sr={type:"object",properties:{group:{
$ref:"shared-8"},kind:{$ref:"shared-9"},name:{type:"string",maxLength:253,minLength:1},namespace:{$ref:"shared-12"}},required:[
"name"],additionalProperties:!1},tr={type:"string",maxLength:63,minLength:1,if:{maxLength:63},then:{pattern:"^[a-z0-9]([\
-a-z0-9]*[a-z0-9])?$"}},we=new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$","u");function q(i,{instancePath:s="",parentData:v,
parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;const t=r;let p=!0;const a=r;if(typeof i=="string"&&w(i)>63){const n={};
e===null?e=[n]:e.push(n),r++}var o=a===r;if(r=t,e!==null&&(t?e.length=t:e=null),o){const n=r;if(typeof i=="string"&&!we.
test(i)){const c={instancePath:s,schemaPath:"#/then/pattern",keyword:"pattern",params:{pattern:"^[a-z0-9]([-a-z0-9]*[a-z\
0-9])?$"}};e===null?e=[c]:e.push(c),r++}var o=n===r;p=o}if(!p){const n={instancePath:s,schemaPath:"#/if",keyword:"if",params:{
failingKeyword:"then"}};e===null?e=[n]:e.push(n),r++}if(typeof i=="string"){if(w(i)>63){const n={instancePath:s,schemaPath:"\
#/maxLength",keyword:"maxLength",params:{limit:63}};e===null?e=[n]:e.push(n),r++}if(w(i)<1){const n={instancePath:s,schemaPath:"\
#/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}return q.errors=e,r===0}function _(i,{instancePath:s="",
parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.name===
void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};e===null?e=[
t]:e.push(t),r++}for(const t in i)if(!(t==="group"||t==="kind"||t==="name"||t==="namespace")){const p={instancePath:s,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[p]:e.push(p),r++}if(i.
group!==void 0&&(x(i.group,{instancePath:s+"/group",parentData:i,parentDataProperty:"group",rootData:u})||(e=e===null?x.
errors:e.concat(x.errors),r=e.length)),i.kind!==void 0&&(N(i.kind,{instancePath:s+"/kind",parentData:i,parentDataProperty:"\
kind",rootData:u})||(e=e===null?N.errors:e.concat(N.errors),r=e.length)),i.name!==void 0){let t=i.name;if(typeof t=="str\
ing"){if(w(t)>253){const p={instancePath:s+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{
limit:253}};e===null?e=[p]:e.push(p),r++}if(w(t)<1){const p={instancePath:s+"/name",schemaPath:"#/properties/name/minLen\
gth",keyword:"minLength",params:{limit:1}};e===null?e=[p]:e.push(p),r++}}else{const p={instancePath:s+"/name",schemaPath:"\
#/properties/name/type",keyword:"type",params:{type:"string"}};e===null?e=[p]:e.push(p),r++}}i.namespace!==void 0&&(q(i.
namespace,{instancePath:s+"/namespace",parentData:i,parentDataProperty:"namespace",rootData:u})||(e=e===null?q.errors:e.
concat(q.errors),r=e.length))}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),r++}return _.errors=e,r===0}const pr={type:"object",properties:{validation:{$ref:"shared-14"}},additionalProperties:!1},
ir={type:"object",properties:{caCertificateRefs:{$ref:"shared-15"},mode:{$ref:"shared-17"}},required:["caCertificateRefs"],
additionalProperties:!1},ar={type:"array",items:{$ref:"shared-16"},maxItems:16,minItems:1},or={type:"object",properties:{
group:{$ref:"shared-8"},kind:{$ref:"shared-9"},name:{type:"string",maxLength:253,minLength:1},namespace:{$ref:"shared-12"}},
required:["group","kind","name"],additionalProperties:!1};function F(i,{instancePath:s="",parentData:v,parentDataProperty:j,
rootData:u=i}={}){let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.group===void 0){const t={instancePath:s,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"group"}};e===null?e=[t]:e.push(t),r++}if(i.kind===void 0){
const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"kind"}};e===null?e=[t]:e.push(
t),r++}if(i.name===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"n\
ame"}};e===null?e=[t]:e.push(t),r++}for(const t in i)if(!(t==="group"||t==="kind"||t==="name"||t==="namespace")){const p={
instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?
e=[p]:e.push(p),r++}if(i.group!==void 0&&(x(i.group,{instancePath:s+"/group",parentData:i,parentDataProperty:"group",rootData:u})||
(e=e===null?x.errors:e.concat(x.errors),r=e.length)),i.kind!==void 0&&(N(i.kind,{instancePath:s+"/kind",parentData:i,parentDataProperty:"\
kind",rootData:u})||(e=e===null?N.errors:e.concat(N.errors),r=e.length)),i.name!==void 0){let t=i.name;if(typeof t=="str\
ing"){if(w(t)>253){const p={instancePath:s+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{
limit:253}};e===null?e=[p]:e.push(p),r++}if(w(t)<1){const p={instancePath:s+"/name",schemaPath:"#/properties/name/minLen\
gth",keyword:"minLength",params:{limit:1}};e===null?e=[p]:e.push(p),r++}}else{const p={instancePath:s+"/name",schemaPath:"\
#/properties/name/type",keyword:"type",params:{type:"string"}};e===null?e=[p]:e.push(p),r++}}i.namespace!==void 0&&(q(i.
namespace,{instancePath:s+"/namespace",parentData:i,parentDataProperty:"namespace",rootData:u})||(e=e===null?q.errors:e.
concat(q.errors),r=e.length))}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),r++}return F.errors=e,r===0}function Q(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){
let e=null,r=0;if(Array.isArray(i)){if(i.length>16){const p={instancePath:s,schemaPath:"#/maxItems",keyword:"maxItems",params:{
limit:16}};e===null?e=[p]:e.push(p),r++}if(i.length<1){const p={instancePath:s,schemaPath:"#/minItems",keyword:"minItems",
params:{limit:1}};e===null?e=[p]:e.push(p),r++}const t=i.length;for(let p=0;p<t;p++)F(i[p],{instancePath:s+"/"+p,parentData:i,
parentDataProperty:p,rootData:u})||(e=e===null?F.errors:e.concat(F.errors),r=e.length)}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"array"}};e===null?e=[t]:e.push(t),r++}return Q.errors=e,r===0}const be={type:"strin\
g",enum:["AllowValidOnly","AllowInsecureFallback"]};function J(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){
let e=null,r=0;if(typeof i!="string"){const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"string"}};
e===null?e=[t]:e.push(t),r++}if(!(i==="AllowValidOnly"||i==="AllowInsecureFallback")){const t={instancePath:s,schemaPath:"\
#/enum",keyword:"enum",params:{allowedValues:be.enum}};e===null?e=[t]:e.push(t),r++}return J.errors=e,r===0}function W(i,{
instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(
i)){if(i.caCertificateRefs===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
caCertificateRefs"}};e===null?e=[t]:e.push(t),r++}for(const t in i)if(!(t==="caCertificateRefs"||t==="mode")){const p={instancePath:s,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[p]:e.push(
p),r++}i.caCertificateRefs!==void 0&&(Q(i.caCertificateRefs,{instancePath:s+"/caCertificateRefs",parentData:i,parentDataProperty:"\
caCertificateRefs",rootData:u})||(e=e===null?Q.errors:e.concat(Q.errors),r=e.length)),i.mode!==void 0&&(J(i.mode,{instancePath:s+
"/mode",parentData:i,parentDataProperty:"mode",rootData:u})||(e=e===null?J.errors:e.concat(J.errors),r=e.length))}else{const t={
instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return W.errors=e,
r===0}function M(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const t in i)if(t!=="validation"){const p={instancePath:s,schemaPath:"#/additionalPrope\
rties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[p]:e.push(p),r++}i.validation!==void 0&&
(W(i.validation,{instancePath:s+"/validation",parentData:i,parentDataProperty:"validation",rootData:u})||(e=e===null?W.errors:
e.concat(W.errors),r=e.length))}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};
e===null?e=[t]:e.push(t),r++}return M.errors=e,r===0}const Ae=formats.ipv4,ve=formats.ipv6,je=new RegExp("^(([A-Za-z0-9]\
[-A-Za-z0-9_.]*)?[A-Za-z0-9])?$","u"),De=new RegExp("^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9]\
)?)*$","u"),ze=new RegExp("^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[\
a-z0-9])?)*\\/[A-Za-z0-9]+$","u");function pe(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,
r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.spec===void 0){const c={instancePath:s,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"spec"}};e===null?e=[c]:e.push(c),r++}for(const c in i)if(!(c==="status"||c==="apiVers\
ion"||c==="kind"||c==="metadata"||c==="spec")){const d={instancePath:s,schemaPath:"#/additionalProperties",keyword:"addi\
tionalProperties",params:{additionalProperty:c}};e===null?e=[d]:e.push(d),r++}if(i.apiVersion!==void 0&&typeof i.apiVersion!=
"string"){const c={instancePath:s+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[c]:e.push(c),r++}if(i.kind!==void 0&&typeof i.kind!="string"){const c={instancePath:s+"/kind",schemaPath:"\
#/properties/kind/type",keyword:"type",params:{type:"string"}};e===null?e=[c]:e.push(c),r++}if(i.metadata!==void 0&&(D(i.
metadata,{instancePath:s+"/metadata",parentData:i,parentDataProperty:"metadata",rootData:u})||(e=e===null?D.errors:e.concat(
D.errors),r=e.length)),i.spec!==void 0){let c=i.spec;if(c&&typeof c=="object"&&!Array.isArray(c)){if(c.gatewayClassName===
void 0){const d={instancePath:s+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"\
gatewayClassName"}};e===null?e=[d]:e.push(d),r++}if(c.listeners===void 0){const d={instancePath:s+"/spec",schemaPath:"#/\
properties/spec/required",keyword:"required",params:{missingProperty:"listeners"}};e===null?e=[d]:e.push(d),r++}for(const d in c)
if(!(d==="addresses"||d==="allowedListeners"||d==="defaultScope"||d==="gatewayClassName"||d==="infrastructure"||d==="lis\
teners"||d==="tls")){const f={instancePath:s+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additi\
onalProperties",params:{additionalProperty:d}};e===null?e=[f]:e.push(f),r++}if(c.addresses!==void 0){let d=c.addresses;if(Array.
isArray(d)){if(d.length>16){const l={instancePath:s+"/spec/addresses",schemaPath:"#/properties/spec/properties/addresses\
/maxItems",keyword:"maxItems",params:{limit:16}};e===null?e=[l]:e.push(l),r++}const f=d.length;for(let l=0;l<f;l++){let m=d[l];
const h=r;let P=!1,g=null;const k=r;if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.type!==void 0&&m.type!=="IPAddress"){
const A={instancePath:s+"/spec/addresses/"+l+"/type",schemaPath:"#/properties/spec/properties/addresses/items/oneOf/0/pr\
operties/type/enum",keyword:"enum",params:{allowedValues:B.properties.spec.properties.addresses.items.oneOf[0].properties.
type.enum}};e===null?e=[A]:e.push(A),r++}if(m.value!==void 0){let A=m.value;const z=r;let R=!1;const ye=r;if(typeof A=="\
string"&&!Ae(A)){const I={instancePath:s+"/spec/addresses/"+l+"/value",schemaPath:"#/properties/spec/properties/addresse\
s/items/oneOf/0/properties/value/anyOf/0/format",keyword:"format",params:{format:"ipv4"}};e===null?e=[I]:e.push(I),r++}var t=ye===
r;if(R=R||t,!R){const I=r;if(typeof A=="string"&&!ve(A)){const se={instancePath:s+"/spec/addresses/"+l+"/value",schemaPath:"\
#/properties/spec/properties/addresses/items/oneOf/0/properties/value/anyOf/1/format",keyword:"format",params:{format:"i\
pv6"}};e===null?e=[se]:e.push(se),r++}var t=I===r;R=R||t}if(R)r=z,e!==null&&(z?e.length=z:e=null);else{const I={instancePath:s+
"/spec/addresses/"+l+"/value",schemaPath:"#/properties/spec/properties/addresses/items/oneOf/0/properties/value/anyOf",keyword:"\
anyOf",params:{}};e===null?e=[I]:e.push(I),r++}}}var a=k===r;a&&(P=!0,g=0);const b=r;if(m&&typeof m=="object"&&!Array.isArray(
m)&&m.type!==void 0){const A=r,z=r;if(m.type!=="IPAddress"){const R={};e===null?e=[R]:e.push(R),r++}var p=z===r;if(p){const R={
instancePath:s+"/spec/addresses/"+l+"/type",schemaPath:"#/properties/spec/properties/addresses/items/oneOf/1/properties/\
type/not",keyword:"not",params:{}};e===null?e=[R]:e.push(R),r++}else r=A,e!==null&&(A?e.length=A:e=null)}var a=b===r;if(a&&
P?(P=!1,g=[g,1]):a&&(P=!0,g=1),P)r=h,e!==null&&(h?e.length=h:e=null);else{const A={instancePath:s+"/spec/addresses/"+l,schemaPath:"\
#/properties/spec/properties/addresses/items/oneOf",keyword:"oneOf",params:{passingSchemas:g}};e===null?e=[A]:e.push(A),
r++}if(m&&typeof m=="object"&&!Array.isArray(m)){for(const A in m)if(!(A==="type"||A==="value")){const z={instancePath:s+
"/spec/addresses/"+l,schemaPath:"#/properties/spec/properties/addresses/items/additionalProperties",keyword:"additionalP\
roperties",params:{additionalProperty:A}};e===null?e=[z]:e.push(z),r++}if(m.type!==void 0&&(C(m.type,{instancePath:s+"/s\
pec/addresses/"+l+"/type",parentData:m,parentDataProperty:"type",rootData:u})||(e=e===null?C.errors:e.concat(C.errors),r=
e.length)),m.value!==void 0){let A=m.value;if(typeof A=="string"){if(w(A)>253){const z={instancePath:s+"/spec/addresses/"+
l+"/value",schemaPath:"#/properties/spec/properties/addresses/items/properties/value/maxLength",keyword:"maxLength",params:{
limit:253}};e===null?e=[z]:e.push(z),r++}}else{const z={instancePath:s+"/spec/addresses/"+l+"/value",schemaPath:"#/prope\
rties/spec/properties/addresses/items/properties/value/type",keyword:"type",params:{type:"string"}};e===null?e=[z]:e.push(
z),r++}}}else{const A={instancePath:s+"/spec/addresses/"+l,schemaPath:"#/properties/spec/properties/addresses/items/type",
keyword:"type",params:{type:"object"}};e===null?e=[A]:e.push(A),r++}}}else{const f={instancePath:s+"/spec/addresses",schemaPath:"\
#/properties/spec/properties/addresses/type",keyword:"type",params:{type:"array"}};e===null?e=[f]:e.push(f),r++}}if(c.allowedListeners!==
void 0){let d=c.allowedListeners;if(d&&typeof d=="object"&&!Array.isArray(d)){for(const f in d)if(f!=="namespaces"){const l={
instancePath:s+"/spec/allowedListeners",schemaPath:"#/properties/spec/properties/allowedListeners/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:f}};e===null?e=[l]:e.push(l),r++}if(d.namespaces!==void 0){let f=d.
namespaces;if(f&&typeof f=="object"&&!Array.isArray(f)){for(const l in f)if(!(l==="from"||l==="selector")){const m={instancePath:s+
"/spec/allowedListeners/namespaces",schemaPath:"#/properties/spec/properties/allowedListeners/properties/namespaces/addi\
tionalProperties",keyword:"additionalProperties",params:{additionalProperty:l}};e===null?e=[m]:e.push(m),r++}if(f.from!==
void 0){let l=f.from;if(typeof l!="string"){const m={instancePath:s+"/spec/allowedListeners/namespaces/from",schemaPath:"\
#/properties/spec/properties/allowedListeners/properties/namespaces/properties/from/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[m]:e.push(m),r++}if(!(l==="All"||l==="Selector"||l==="Same"||l==="None")){const m={instancePath:s+"\
/spec/allowedListeners/namespaces/from",schemaPath:"#/properties/spec/properties/allowedListeners/properties/namespaces/\
properties/from/enum",keyword:"enum",params:{allowedValues:B.properties.spec.properties.allowedListeners.properties.namespaces.
properties.from.enum}};e===null?e=[m]:e.push(m),r++}}f.selector!==void 0&&(L(f.selector,{instancePath:s+"/spec/allowedLi\
steners/namespaces/selector",parentData:f,parentDataProperty:"selector",rootData:u})||(e=e===null?L.errors:e.concat(L.errors),
r=e.length))}else{const l={instancePath:s+"/spec/allowedListeners/namespaces",schemaPath:"#/properties/spec/properties/a\
llowedListeners/properties/namespaces/type",keyword:"type",params:{type:"object"}};e===null?e=[l]:e.push(l),r++}}}else{const f={
instancePath:s+"/spec/allowedListeners",schemaPath:"#/properties/spec/properties/allowedListeners/type",keyword:"type",params:{
type:"object"}};e===null?e=[f]:e.push(f),r++}}if(c.defaultScope!==void 0){let d=c.defaultScope;if(typeof d!="string"){const f={
instancePath:s+"/spec/defaultScope",schemaPath:"#/properties/spec/properties/defaultScope/type",keyword:"type",params:{type:"\
string"}};e===null?e=[f]:e.push(f),r++}if(!(d==="All"||d==="None")){const f={instancePath:s+"/spec/defaultScope",schemaPath:"\
#/properties/spec/properties/defaultScope/enum",keyword:"enum",params:{allowedValues:B.properties.spec.properties.defaultScope.
enum}};e===null?e=[f]:e.push(f),r++}}if(c.gatewayClassName!==void 0){let d=c.gatewayClassName;if(typeof d=="string"){if(w(
d)>253){const f={instancePath:s+"/spec/gatewayClassName",schemaPath:"#/properties/spec/properties/gatewayClassName/maxLe\
ngth",keyword:"maxLength",params:{limit:253}};e===null?e=[f]:e.push(f),r++}if(w(d)<1){const f={instancePath:s+"/spec/gat\
ewayClassName",schemaPath:"#/properties/spec/properties/gatewayClassName/minLength",keyword:"minLength",params:{limit:1}};
e===null?e=[f]:e.push(f),r++}}else{const f={instancePath:s+"/spec/gatewayClassName",schemaPath:"#/properties/spec/proper\
ties/gatewayClassName/type",keyword:"type",params:{type:"string"}};e===null?e=[f]:e.push(f),r++}}if(c.infrastructure!==void 0){
let d=c.infrastructure;if(d&&typeof d=="object"&&!Array.isArray(d)){for(const f in d)if(!(f==="annotations"||f==="labels"||
f==="parametersRef")){const l={instancePath:s+"/spec/infrastructure",schemaPath:"#/properties/spec/properties/infrastruc\
ture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:f}};e===null?e=[l]:e.push(l),r++}if(d.
annotations!==void 0&&(S(d.annotations,{instancePath:s+"/spec/infrastructure/annotations",parentData:d,parentDataProperty:"\
annotations",rootData:u})||(e=e===null?S.errors:e.concat(S.errors),r=e.length)),d.labels!==void 0){let f=d.labels;if(f&&
typeof f=="object"&&!Array.isArray(f)){if(Object.keys(f).length>8){const l={instancePath:s+"/spec/infrastructure/labels",
schemaPath:"#/properties/spec/properties/infrastructure/properties/labels/maxProperties",keyword:"maxProperties",params:{
limit:8}};e===null?e=[l]:e.push(l),r++}for(const l in f){let m=f[l];const h=r;let P=!0;const g=r;if(typeof m=="string"&&
w(m)>63){const k={};e===null?e=[k]:e.push(k),r++}var o=g===r;if(r=h,e!==null&&(h?e.length=h:e=null),o){const k=r;if(typeof m==
"string"&&!je.test(m)){const A={instancePath:s+"/spec/infrastructure/labels/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/spec/properties/infrastructure/properties/labels/additionalProperties/then/pattern",keyword:"pattern",params:{
pattern:"^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$"}};e===null?e=[A]:e.push(A),r++}var o=k===r;P=o}if(!P){const k={instancePath:s+
"/spec/infrastructure/labels/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/spec/properties/infrast\
ructure/properties/labels/additionalProperties/if",keyword:"if",params:{failingKeyword:"then"}};e===null?e=[k]:e.push(k),
r++}if(typeof m=="string"){if(w(m)>63){const k={instancePath:s+"/spec/infrastructure/labels/"+l.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/spec/properties/infrastructure/properties/labels/additionalProperties/maxLength",keyword:"\
maxLength",params:{limit:63}};e===null?e=[k]:e.push(k),r++}if(w(m)<0){const k={instancePath:s+"/spec/infrastructure/labe\
ls/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/spec/properties/infrastructure/properties/labels/\
additionalProperties/minLength",keyword:"minLength",params:{limit:0}};e===null?e=[k]:e.push(k),r++}}else{const k={instancePath:s+
"/spec/infrastructure/labels/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/spec/properties/infrast\
ructure/properties/labels/additionalProperties/type",keyword:"type",params:{type:"string"}};e===null?e=[k]:e.push(k),r++}}}else{
const l={instancePath:s+"/spec/infrastructure/labels",schemaPath:"#/properties/spec/properties/infrastructure/properties\
/labels/type",keyword:"type",params:{type:"object"}};e===null?e=[l]:e.push(l),r++}}if(d.parametersRef!==void 0){let f=d.
parametersRef;if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.group===void 0){const l={instancePath:s+"/spec/infrastru\
cture/parametersRef",schemaPath:"#/properties/spec/properties/infrastructure/properties/parametersRef/required",keyword:"\
required",params:{missingProperty:"group"}};e===null?e=[l]:e.push(l),r++}if(f.kind===void 0){const l={instancePath:s+"/s\
pec/infrastructure/parametersRef",schemaPath:"#/properties/spec/properties/infrastructure/properties/parametersRef/requi\
red",keyword:"required",params:{missingProperty:"kind"}};e===null?e=[l]:e.push(l),r++}if(f.name===void 0){const l={instancePath:s+
"/spec/infrastructure/parametersRef",schemaPath:"#/properties/spec/properties/infrastructure/properties/parametersRef/re\
quired",keyword:"required",params:{missingProperty:"name"}};e===null?e=[l]:e.push(l),r++}for(const l in f)if(!(l==="grou\
p"||l==="kind"||l==="name")){const m={instancePath:s+"/spec/infrastructure/parametersRef",schemaPath:"#/properties/spec/\
properties/infrastructure/properties/parametersRef/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l}};
e===null?e=[m]:e.push(m),r++}if(f.group!==void 0&&(x(f.group,{instancePath:s+"/spec/infrastructure/parametersRef/group",
parentData:f,parentDataProperty:"group",rootData:u})||(e=e===null?x.errors:e.concat(x.errors),r=e.length)),f.kind!==void 0&&
(N(f.kind,{instancePath:s+"/spec/infrastructure/parametersRef/kind",parentData:f,parentDataProperty:"kind",rootData:u})||
(e=e===null?N.errors:e.concat(N.errors),r=e.length)),f.name!==void 0){let l=f.name;if(typeof l=="string"){if(w(l)>253){const m={
instancePath:s+"/spec/infrastructure/parametersRef/name",schemaPath:"#/properties/spec/properties/infrastructure/propert\
ies/parametersRef/properties/name/maxLength",keyword:"maxLength",params:{limit:253}};e===null?e=[m]:e.push(m),r++}if(w(l)<
1){const m={instancePath:s+"/spec/infrastructure/parametersRef/name",schemaPath:"#/properties/spec/properties/infrastruc\
ture/properties/parametersRef/properties/name/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[m]:e.push(m),
r++}}else{const m={instancePath:s+"/spec/infrastructure/parametersRef/name",schemaPath:"#/properties/spec/properties/inf\
rastructure/properties/parametersRef/properties/name/type",keyword:"type",params:{type:"string"}};e===null?e=[m]:e.push(
m),r++}}}else{const l={instancePath:s+"/spec/infrastructure/parametersRef",schemaPath:"#/properties/spec/properties/infr\
astructure/properties/parametersRef/type",keyword:"type",params:{type:"object"}};e===null?e=[l]:e.push(l),r++}}}else{const f={
instancePath:s+"/spec/infrastructure",schemaPath:"#/properties/spec/properties/infrastructure/type",keyword:"type",params:{
type:"object"}};e===null?e=[f]:e.push(f),r++}}if(c.listeners!==void 0){let d=c.listeners;if(Array.isArray(d)){if(d.length>
64){const l={instancePath:s+"/spec/listeners",schemaPath:"#/properties/spec/properties/listeners/maxItems",keyword:"maxI\
tems",params:{limit:64}};e===null?e=[l]:e.push(l),r++}if(d.length<1){const l={instancePath:s+"/spec/listeners",schemaPath:"\
#/properties/spec/properties/listeners/minItems",keyword:"minItems",params:{limit:1}};e===null?e=[l]:e.push(l),r++}const f=d.
length;for(let l=0;l<f;l++){let m=d[l];if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.name===void 0){const h={instancePath:s+
"/spec/listeners/"+l,schemaPath:"#/properties/spec/properties/listeners/items/required",keyword:"required",params:{missingProperty:"\
name"}};e===null?e=[h]:e.push(h),r++}if(m.port===void 0){const h={instancePath:s+"/spec/listeners/"+l,schemaPath:"#/prop\
erties/spec/properties/listeners/items/required",keyword:"required",params:{missingProperty:"port"}};e===null?e=[h]:e.push(
h),r++}if(m.protocol===void 0){const h={instancePath:s+"/spec/listeners/"+l,schemaPath:"#/properties/spec/properties/lis\
teners/items/required",keyword:"required",params:{missingProperty:"protocol"}};e===null?e=[h]:e.push(h),r++}for(const h in m)
if(!(h==="allowedRoutes"||h==="hostname"||h==="name"||h==="port"||h==="protocol"||h==="tls")){const P={instancePath:s+"/\
spec/listeners/"+l,schemaPath:"#/properties/spec/properties/listeners/items/additionalProperties",keyword:"additionalPro\
perties",params:{additionalProperty:h}};e===null?e=[P]:e.push(P),r++}if(m.allowedRoutes!==void 0){let h=m.allowedRoutes;
if(h&&typeof h=="object"&&!Array.isArray(h)){for(const P in h)if(!(P==="kinds"||P==="namespaces")){const g={instancePath:s+
"/spec/listeners/"+l+"/allowedRoutes",schemaPath:"#/properties/spec/properties/listeners/items/properties/allowedRoutes/\
additionalProperties",keyword:"additionalProperties",params:{additionalProperty:P}};e===null?e=[g]:e.push(g),r++}if(h.kinds!==
void 0){let P=h.kinds;if(Array.isArray(P)){if(P.length>8){const k={instancePath:s+"/spec/listeners/"+l+"/allowedRoutes/k\
inds",schemaPath:"#/properties/spec/properties/listeners/items/properties/allowedRoutes/properties/kinds/maxItems",keyword:"\
maxItems",params:{limit:8}};e===null?e=[k]:e.push(k),r++}const g=P.length;for(let k=0;k<g;k++){let b=P[k];if(b&&typeof b==
"object"&&!Array.isArray(b)){if(b.kind===void 0){const A={instancePath:s+"/spec/listeners/"+l+"/allowedRoutes/kinds/"+k,
schemaPath:"#/properties/spec/properties/listeners/items/properties/allowedRoutes/properties/kinds/items/required",keyword:"\
required",params:{missingProperty:"kind"}};e===null?e=[A]:e.push(A),r++}for(const A in b)if(!(A==="group"||A==="kind")){
const z={instancePath:s+"/spec/listeners/"+l+"/allowedRoutes/kinds/"+k,schemaPath:"#/properties/spec/properties/listener\
s/items/properties/allowedRoutes/properties/kinds/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:A}};
e===null?e=[z]:e.push(z),r++}b.group!==void 0&&(x(b.group,{instancePath:s+"/spec/listeners/"+l+"/allowedRoutes/kinds/"+k+
"/group",parentData:b,parentDataProperty:"group",rootData:u})||(e=e===null?x.errors:e.concat(x.errors),r=e.length)),b.kind!==
void 0&&(N(b.kind,{instancePath:s+"/spec/listeners/"+l+"/allowedRoutes/kinds/"+k+"/kind",parentData:b,parentDataProperty:"\
kind",rootData:u})||(e=e===null?N.errors:e.concat(N.errors),r=e.length))}else{const A={instancePath:s+"/spec/listeners/"+
l+"/allowedRoutes/kinds/"+k,schemaPath:"#/properties/spec/properties/listeners/items/properties/allowedRoutes/properties\
/kinds/items/type",keyword:"type",params:{type:"object"}};e===null?e=[A]:e.push(A),r++}}}else{const g={instancePath:s+"/\
spec/listeners/"+l+"/allowedRoutes/kinds",schemaPath:"#/properties/spec/properties/listeners/items/properties/allowedRou\
tes/properties/kinds/type",keyword:"type",params:{type:"array"}};e===null?e=[g]:e.push(g),r++}}if(h.namespaces!==void 0){
let P=h.namespaces;if(P&&typeof P=="object"&&!Array.isArray(P)){for(const g in P)if(!(g==="from"||g==="selector")){const k={
instancePath:s+"/spec/listeners/"+l+"/allowedRoutes/namespaces",schemaPath:"#/properties/spec/properties/listeners/items\
/properties/allowedRoutes/properties/namespaces/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:g}};
e===null?e=[k]:e.push(k),r++}if(P.from!==void 0){let g=P.from;if(typeof g!="string"){const k={instancePath:s+"/spec/list\
eners/"+l+"/allowedRoutes/namespaces/from",schemaPath:"#/properties/spec/properties/listeners/items/properties/allowedRo\
utes/properties/namespaces/properties/from/type",keyword:"type",params:{type:"string"}};e===null?e=[k]:e.push(k),r++}if(!(g===
"All"||g==="Selector"||g==="Same")){const k={instancePath:s+"/spec/listeners/"+l+"/allowedRoutes/namespaces/from",schemaPath:"\
#/properties/spec/properties/listeners/items/properties/allowedRoutes/properties/namespaces/properties/from/enum",keyword:"\
enum",params:{allowedValues:B.properties.spec.properties.listeners.items.properties.allowedRoutes.properties.namespaces.
properties.from.enum}};e===null?e=[k]:e.push(k),r++}}P.selector!==void 0&&(L(P.selector,{instancePath:s+"/spec/listeners\
/"+l+"/allowedRoutes/namespaces/selector",parentData:P,parentDataProperty:"selector",rootData:u})||(e=e===null?L.errors:
e.concat(L.errors),r=e.length))}else{const g={instancePath:s+"/spec/listeners/"+l+"/allowedRoutes/namespaces",schemaPath:"\
#/properties/spec/properties/listeners/items/properties/allowedRoutes/properties/namespaces/type",keyword:"type",params:{
type:"object"}};e===null?e=[g]:e.push(g),r++}}}else{const P={instancePath:s+"/spec/listeners/"+l+"/allowedRoutes",schemaPath:"\
#/properties/spec/properties/listeners/items/properties/allowedRoutes/type",keyword:"type",params:{type:"object"}};e===null?
e=[P]:e.push(P),r++}}if(m.hostname!==void 0){let h=m.hostname;const P=r;let g=!0;const k=r;if(typeof h=="string"&&w(h)>253){
const b={};e===null?e=[b]:e.push(b),r++}var n=k===r;if(r=P,e!==null&&(P?e.length=P:e=null),n){const b=r;if(typeof h=="st\
ring"&&!De.test(h)){const z={instancePath:s+"/spec/listeners/"+l+"/hostname",schemaPath:"#/properties/spec/properties/li\
steners/items/properties/hostname/then/pattern",keyword:"pattern",params:{pattern:"^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?\
(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}};e===null?e=[z]:e.push(z),r++}var n=b===r;g=n}if(!g){const b={instancePath:s+"/sp\
ec/listeners/"+l+"/hostname",schemaPath:"#/properties/spec/properties/listeners/items/properties/hostname/if",keyword:"i\
f",params:{failingKeyword:"then"}};e===null?e=[b]:e.push(b),r++}if(typeof h=="string"){if(w(h)>253){const b={instancePath:s+
"/spec/listeners/"+l+"/hostname",schemaPath:"#/properties/spec/properties/listeners/items/properties/hostname/maxLength",
keyword:"maxLength",params:{limit:253}};e===null?e=[b]:e.push(b),r++}if(w(h)<1){const b={instancePath:s+"/spec/listeners\
/"+l+"/hostname",schemaPath:"#/properties/spec/properties/listeners/items/properties/hostname/minLength",keyword:"minLen\
gth",params:{limit:1}};e===null?e=[b]:e.push(b),r++}}else{const b={instancePath:s+"/spec/listeners/"+l+"/hostname",schemaPath:"\
#/properties/spec/properties/listeners/items/properties/hostname/type",keyword:"type",params:{type:"string"}};e===null?e=
[b]:e.push(b),r++}}if(m.name!==void 0&&(V(m.name,{instancePath:s+"/spec/listeners/"+l+"/name",parentData:m,parentDataProperty:"\
name",rootData:u})||(e=e===null?V.errors:e.concat(V.errors),r=e.length)),m.port!==void 0){let h=m.port;if(!(typeof h=="n\
umber"&&!(h%1)&&!isNaN(h))){const P={instancePath:s+"/spec/listeners/"+l+"/port",schemaPath:"#/properties/spec/propertie\
s/listeners/items/properties/port/type",keyword:"type",params:{type:"integer"}};e===null?e=[P]:e.push(P),r++}if(typeof h==
"number"){if(h>65535||isNaN(h)){const P={instancePath:s+"/spec/listeners/"+l+"/port",schemaPath:"#/properties/spec/prope\
rties/listeners/items/properties/port/maximum",keyword:"maximum",params:{comparison:"<=",limit:65535}};e===null?e=[P]:e.
push(P),r++}if(h<1||isNaN(h)){const P={instancePath:s+"/spec/listeners/"+l+"/port",schemaPath:"#/properties/spec/propert\
ies/listeners/items/properties/port/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?e=[P]:e.push(P),
r++}}}if(m.protocol!==void 0){let h=m.protocol;const P=r;let g=!0;const k=r;if(typeof h=="string"&&w(h)>255){const b={};
e===null?e=[b]:e.push(b),r++}var y=k===r;if(r=P,e!==null&&(P?e.length=P:e=null),y){const b=r;if(typeof h=="string"&&!ze.
test(h)){const z={instancePath:s+"/spec/listeners/"+l+"/protocol",schemaPath:"#/properties/spec/properties/listeners/ite\
ms/properties/protocol/then/pattern",keyword:"pattern",params:{pattern:"^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|[a-z0-9\
]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9]+$"}};e===null?e=[z]:e.push(z),r++}var y=b===r;g=
y}if(!g){const b={instancePath:s+"/spec/listeners/"+l+"/protocol",schemaPath:"#/properties/spec/properties/listeners/ite\
ms/properties/protocol/if",keyword:"if",params:{failingKeyword:"then"}};e===null?e=[b]:e.push(b),r++}if(typeof h=="strin\
g"){if(w(h)>255){const b={instancePath:s+"/spec/listeners/"+l+"/protocol",schemaPath:"#/properties/spec/properties/liste\
ners/items/properties/protocol/maxLength",keyword:"maxLength",params:{limit:255}};e===null?e=[b]:e.push(b),r++}if(w(h)<1){
const b={instancePath:s+"/spec/listeners/"+l+"/protocol",schemaPath:"#/properties/spec/properties/listeners/items/proper\
ties/protocol/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[b]:e.push(b),r++}}else{const b={instancePath:s+
"/spec/listeners/"+l+"/protocol",schemaPath:"#/properties/spec/properties/listeners/items/properties/protocol/type",keyword:"\
type",params:{type:"string"}};e===null?e=[b]:e.push(b),r++}}if(m.tls!==void 0){let h=m.tls;if(h&&typeof h=="object"&&!Array.
isArray(h)){for(const P in h)if(!(P==="certificateRefs"||P==="mode"||P==="options")){const g={instancePath:s+"/spec/list\
eners/"+l+"/tls",schemaPath:"#/properties/spec/properties/listeners/items/properties/tls/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:P}};e===null?e=[g]:e.push(g),r++}if(h.certificateRefs!==void 0){let P=h.
certificateRefs;if(Array.isArray(P)){if(P.length>64){const k={instancePath:s+"/spec/listeners/"+l+"/tls/certificateRefs",
schemaPath:"#/properties/spec/properties/listeners/items/properties/tls/properties/certificateRefs/maxItems",keyword:"ma\
xItems",params:{limit:64}};e===null?e=[k]:e.push(k),r++}const g=P.length;for(let k=0;k<g;k++)_(P[k],{instancePath:s+"/sp\
ec/listeners/"+l+"/tls/certificateRefs/"+k,parentData:P,parentDataProperty:k,rootData:u})||(e=e===null?_.errors:e.concat(
_.errors),r=e.length)}else{const g={instancePath:s+"/spec/listeners/"+l+"/tls/certificateRefs",schemaPath:"#/properties/\
spec/properties/listeners/items/properties/tls/properties/certificateRefs/type",keyword:"type",params:{type:"array"}};e===
null?e=[g]:e.push(g),r++}}if(h.mode!==void 0){let P=h.mode;if(typeof P!="string"){const g={instancePath:s+"/spec/listene\
rs/"+l+"/tls/mode",schemaPath:"#/properties/spec/properties/listeners/items/properties/tls/properties/mode/type",keyword:"\
type",params:{type:"string"}};e===null?e=[g]:e.push(g),r++}if(!(P==="Terminate"||P==="Passthrough")){const g={instancePath:s+
"/spec/listeners/"+l+"/tls/mode",schemaPath:"#/properties/spec/properties/listeners/items/properties/tls/properties/mode\
/enum",keyword:"enum",params:{allowedValues:B.properties.spec.properties.listeners.items.properties.tls.properties.mode.
enum}};e===null?e=[g]:e.push(g),r++}}h.options!==void 0&&(S(h.options,{instancePath:s+"/spec/listeners/"+l+"/tls/options",
parentData:h,parentDataProperty:"options",rootData:u})||(e=e===null?S.errors:e.concat(S.errors),r=e.length))}else{const P={
instancePath:s+"/spec/listeners/"+l+"/tls",schemaPath:"#/properties/spec/properties/listeners/items/properties/tls/type",
keyword:"type",params:{type:"object"}};e===null?e=[P]:e.push(P),r++}}}else{const h={instancePath:s+"/spec/listeners/"+l,
schemaPath:"#/properties/spec/properties/listeners/items/type",keyword:"type",params:{type:"object"}};e===null?e=[h]:e.push(
h),r++}}}else{const f={instancePath:s+"/spec/listeners",schemaPath:"#/properties/spec/properties/listeners/type",keyword:"\
type",params:{type:"array"}};e===null?e=[f]:e.push(f),r++}}if(c.tls!==void 0){let d=c.tls;if(d&&typeof d=="object"&&!Array.
isArray(d)){for(const f in d)if(!(f==="backend"||f==="frontend")){const l={instancePath:s+"/spec/tls",schemaPath:"#/prop\
erties/spec/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:f}};e===null?
e=[l]:e.push(l),r++}if(d.backend!==void 0){let f=d.backend;if(f&&typeof f=="object"&&!Array.isArray(f)){for(const l in f)
if(l!=="clientCertificateRef"){const m={instancePath:s+"/spec/tls/backend",schemaPath:"#/properties/spec/properties/tls/\
properties/backend/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l}};e===null?e=[m]:e.
push(m),r++}f.clientCertificateRef!==void 0&&(_(f.clientCertificateRef,{instancePath:s+"/spec/tls/backend/clientCertific\
ateRef",parentData:f,parentDataProperty:"clientCertificateRef",rootData:u})||(e=e===null?_.errors:e.concat(_.errors),r=e.
length))}else{const l={instancePath:s+"/spec/tls/backend",schemaPath:"#/properties/spec/properties/tls/properties/backen\
d/type",keyword:"type",params:{type:"object"}};e===null?e=[l]:e.push(l),r++}}if(d.frontend!==void 0){let f=d.frontend;if(f&&
typeof f=="object"&&!Array.isArray(f)){if(f.default===void 0){const l={instancePath:s+"/spec/tls/frontend",schemaPath:"#\
/properties/spec/properties/tls/properties/frontend/required",keyword:"required",params:{missingProperty:"default"}};e===
null?e=[l]:e.push(l),r++}for(const l in f)if(!(l==="default"||l==="perPort")){const m={instancePath:s+"/spec/tls/fronten\
d",schemaPath:"#/properties/spec/properties/tls/properties/frontend/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:l}};e===null?e=[m]:e.push(m),r++}if(f.default!==void 0&&(M(f.default,{instancePath:s+"/spec/t\
ls/frontend/default",parentData:f,parentDataProperty:"default",rootData:u})||(e=e===null?M.errors:e.concat(M.errors),r=e.
length)),f.perPort!==void 0){let l=f.perPort;if(Array.isArray(l)){if(l.length>64){const h={instancePath:s+"/spec/tls/fro\
ntend/perPort",schemaPath:"#/properties/spec/properties/tls/properties/frontend/properties/perPort/maxItems",keyword:"ma\
xItems",params:{limit:64}};e===null?e=[h]:e.push(h),r++}const m=l.length;for(let h=0;h<m;h++){let P=l[h];if(P&&typeof P==
"object"&&!Array.isArray(P)){if(P.port===void 0){const g={instancePath:s+"/spec/tls/frontend/perPort/"+h,schemaPath:"#/p\
roperties/spec/properties/tls/properties/frontend/properties/perPort/items/required",keyword:"required",params:{missingProperty:"\
port"}};e===null?e=[g]:e.push(g),r++}if(P.tls===void 0){const g={instancePath:s+"/spec/tls/frontend/perPort/"+h,schemaPath:"\
#/properties/spec/properties/tls/properties/frontend/properties/perPort/items/required",keyword:"required",params:{missingProperty:"\
tls"}};e===null?e=[g]:e.push(g),r++}for(const g in P)if(!(g==="port"||g==="tls")){const k={instancePath:s+"/spec/tls/fro\
ntend/perPort/"+h,schemaPath:"#/properties/spec/properties/tls/properties/frontend/properties/perPort/items/additionalPr\
operties",keyword:"additionalProperties",params:{additionalProperty:g}};e===null?e=[k]:e.push(k),r++}if(P.port!==void 0){
let g=P.port;if(!(typeof g=="number"&&!(g%1)&&!isNaN(g))){const k={instancePath:s+"/spec/tls/frontend/perPort/"+h+"/port",
schemaPath:"#/properties/spec/properties/tls/properties/frontend/properties/perPort/items/properties/port/type",keyword:"\
type",params:{type:"integer"}};e===null?e=[k]:e.push(k),r++}if(typeof g=="number"){if(g>65535||isNaN(g)){const k={instancePath:s+
"/spec/tls/frontend/perPort/"+h+"/port",schemaPath:"#/properties/spec/properties/tls/properties/frontend/properties/perP\
ort/items/properties/port/maximum",keyword:"maximum",params:{comparison:"<=",limit:65535}};e===null?e=[k]:e.push(k),r++}
if(g<1||isNaN(g)){const k={instancePath:s+"/spec/tls/frontend/perPort/"+h+"/port",schemaPath:"#/properties/spec/properti\
es/tls/properties/frontend/properties/perPort/items/properties/port/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};
e===null?e=[k]:e.push(k),r++}}}P.tls!==void 0&&(M(P.tls,{instancePath:s+"/spec/tls/frontend/perPort/"+h+"/tls",parentData:P,
parentDataProperty:"tls",rootData:u})||(e=e===null?M.errors:e.concat(M.errors),r=e.length))}else{const g={instancePath:s+
"/spec/tls/frontend/perPort/"+h,schemaPath:"#/properties/spec/properties/tls/properties/frontend/properties/perPort/item\
s/type",keyword:"type",params:{type:"object"}};e===null?e=[g]:e.push(g),r++}}}else{const m={instancePath:s+"/spec/tls/fr\
ontend/perPort",schemaPath:"#/properties/spec/properties/tls/properties/frontend/properties/perPort/type",keyword:"type",
params:{type:"array"}};e===null?e=[m]:e.push(m),r++}}}else{const l={instancePath:s+"/spec/tls/frontend",schemaPath:"#/pr\
operties/spec/properties/tls/properties/frontend/type",keyword:"type",params:{type:"object"}};e===null?e=[l]:e.push(l),r++}}}else{
const f={instancePath:s+"/spec/tls",schemaPath:"#/properties/spec/properties/tls/type",keyword:"type",params:{type:"obje\
ct"}};e===null?e=[f]:e.push(f),r++}}}else{const d={instancePath:s+"/spec",schemaPath:"#/properties/spec/type",keyword:"t\
ype",params:{type:"object"}};e===null?e=[d]:e.push(d),r++}}}else{const c={instancePath:s,schemaPath:"#/type",keyword:"ty\
pe",params:{type:"object"}};e===null?e=[c]:e.push(c),r++}return pe.errors=e,r===0}const Le=ie,nr={type:"object",properties:{
status:{},apiVersion:{type:"string"},kind:{type:"string"},metadata:{$ref:"shared-0"},spec:{type:"object",properties:{controllerName:{
type:"string",maxLength:253,minLength:1,if:{maxLength:253},then:{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-\
z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$"}},description:{type:"string",maxLength:64},parametersRef:{$ref:"\
shared-16"}},required:["controllerName"],additionalProperties:!1}},required:["spec"],additionalProperties:!1},xe=new RegExp(
"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$","u");function ie(i,{
instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(
i)){if(i.spec===void 0){const p={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"spec"}};
e===null?e=[p]:e.push(p),r++}for(const p in i)if(!(p==="status"||p==="apiVersion"||p==="kind"||p==="metadata"||p==="spec")){
const a={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p}};
e===null?e=[a]:e.push(a),r++}if(i.apiVersion!==void 0&&typeof i.apiVersion!="string"){const p={instancePath:s+"/apiVersi\
on",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type:"string"}};e===null?e=[p]:e.push(p),r++}if(i.kind!==
void 0&&typeof i.kind!="string"){const p={instancePath:s+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{
type:"string"}};e===null?e=[p]:e.push(p),r++}if(i.metadata!==void 0&&(D(i.metadata,{instancePath:s+"/metadata",parentData:i,
parentDataProperty:"metadata",rootData:u})||(e=e===null?D.errors:e.concat(D.errors),r=e.length)),i.spec!==void 0){let p=i.
spec;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.controllerName===void 0){const a={instancePath:s+"/spec",schemaPath:"\
#/properties/spec/required",keyword:"required",params:{missingProperty:"controllerName"}};e===null?e=[a]:e.push(a),r++}for(const a in p)
if(!(a==="controllerName"||a==="description"||a==="parametersRef")){const o={instancePath:s+"/spec",schemaPath:"#/proper\
ties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:a}};e===null?e=[o]:e.push(o),r++}
if(p.controllerName!==void 0){let a=p.controllerName;const o=r;let n=!0;const y=r;if(typeof a=="string"&&w(a)>253){const c={};
e===null?e=[c]:e.push(c),r++}var t=y===r;if(r=o,e!==null&&(o?e.length=o:e=null),t){const c=r;if(typeof a=="string"&&!xe.
test(a)){const f={instancePath:s+"/spec/controllerName",schemaPath:"#/properties/spec/properties/controllerName/then/pat\
tern",keyword:"pattern",params:{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9\\/\\\
-._~%!$&'()*+,;=:]+$"}};e===null?e=[f]:e.push(f),r++}var t=c===r;n=t}if(!n){const c={instancePath:s+"/spec/controllerNam\
e",schemaPath:"#/properties/spec/properties/controllerName/if",keyword:"if",params:{failingKeyword:"then"}};e===null?e=[
c]:e.push(c),r++}if(typeof a=="string"){if(w(a)>253){const c={instancePath:s+"/spec/controllerName",schemaPath:"#/proper\
ties/spec/properties/controllerName/maxLength",keyword:"maxLength",params:{limit:253}};e===null?e=[c]:e.push(c),r++}if(w(
a)<1){const c={instancePath:s+"/spec/controllerName",schemaPath:"#/properties/spec/properties/controllerName/minLength",
keyword:"minLength",params:{limit:1}};e===null?e=[c]:e.push(c),r++}}else{const c={instancePath:s+"/spec/controllerName",
schemaPath:"#/properties/spec/properties/controllerName/type",keyword:"type",params:{type:"string"}};e===null?e=[c]:e.push(
c),r++}}if(p.description!==void 0){let a=p.description;if(typeof a=="string"){if(w(a)>64){const o={instancePath:s+"/spec\
/description",schemaPath:"#/properties/spec/properties/description/maxLength",keyword:"maxLength",params:{limit:64}};e===
null?e=[o]:e.push(o),r++}}else{const o={instancePath:s+"/spec/description",schemaPath:"#/properties/spec/properties/desc\
ription/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),r++}}p.parametersRef!==void 0&&(F(p.parametersRef,
{instancePath:s+"/spec/parametersRef",parentData:p,parentDataProperty:"parametersRef",rootData:u})||(e=e===null?F.errors:
e.concat(F.errors),r=e.length))}else{const a={instancePath:s+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",
params:{type:"object"}};e===null?e=[a]:e.push(a),r++}}}else{const p={instancePath:s,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};e===null?e=[p]:e.push(p),r++}return ie.errors=e,r===0}const Ne=oe,ae={type:"object",properties:{status:{},
apiVersion:{type:"string"},kind:{type:"string"},metadata:{$ref:"shared-0"},spec:{type:"object",properties:{addresses:{type:"\
array",items:{type:"object",properties:{type:{$ref:"shared-3"},value:{type:"string",maxLength:253,minLength:1}},required:[
"value"],additionalProperties:!1},minItems:1},loadBalancing:{type:"object",properties:{healthCheckName:{type:"string"}},
required:["healthCheckName"],additionalProperties:!1},network:{type:"string"},parentRefs:{type:"array",items:{type:"obje\
ct",properties:{group:{$ref:"shared-8"},kind:{$ref:"shared-9"},name:{type:"string",maxLength:253,minLength:1},namespace:{
$ref:"shared-12"},port:{type:"integer",maximum:65535,minimum:1},sectionName:{$ref:"shared-10"}},required:["name"],additionalProperties:!1},
maxItems:32},podSelector:{$ref:"shared-4"},reactionMode:{type:"string",enum:["ReadyCondition","Exists"]},allowGlobalAccess:{
type:"boolean"},haPolicy:{type:"boolean"},nodeSelector:{$ref:"shared-4"}},required:["addresses","podSelector"],additionalProperties:!1}},
additionalProperties:!1};function oe(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,
r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){for(const t in i)if(!(t==="status"||t==="apiVersion"||t==="kind"||t==="\
metadata"||t==="spec")){const p={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:t}};e===null?e=[p]:e.push(p),r++}if(i.apiVersion!==void 0&&typeof i.apiVersion!="string"){const t={instancePath:s+
"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),
r++}if(i.kind!==void 0&&typeof i.kind!="string"){const t={instancePath:s+"/kind",schemaPath:"#/properties/kind/type",keyword:"\
type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(i.metadata!==void 0&&(D(i.metadata,{instancePath:s+"/metad\
ata",parentData:i,parentDataProperty:"metadata",rootData:u})||(e=e===null?D.errors:e.concat(D.errors),r=e.length)),i.spec!==
void 0){let t=i.spec;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.addresses===void 0){const p={instancePath:s+"/spe\
c",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"addresses"}};e===null?e=[p]:e.push(
p),r++}if(t.podSelector===void 0){const p={instancePath:s+"/spec",schemaPath:"#/properties/spec/required",keyword:"requi\
red",params:{missingProperty:"podSelector"}};e===null?e=[p]:e.push(p),r++}for(const p in t)if(!K.call(ae.properties.spec.
properties,p)){const a={instancePath:s+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalPr\
operties",params:{additionalProperty:p}};e===null?e=[a]:e.push(a),r++}if(t.addresses!==void 0){let p=t.addresses;if(Array.
isArray(p)){if(p.length<1){const o={instancePath:s+"/spec/addresses",schemaPath:"#/properties/spec/properties/addresses/\
minItems",keyword:"minItems",params:{limit:1}};e===null?e=[o]:e.push(o),r++}const a=p.length;for(let o=0;o<a;o++){let n=p[o];
if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.value===void 0){const y={instancePath:s+"/spec/addresses/"+o,schemaPath:"\
#/properties/spec/properties/addresses/items/required",keyword:"required",params:{missingProperty:"value"}};e===null?e=[
y]:e.push(y),r++}for(const y in n)if(!(y==="type"||y==="value")){const c={instancePath:s+"/spec/addresses/"+o,schemaPath:"\
#/properties/spec/properties/addresses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:y}};
e===null?e=[c]:e.push(c),r++}if(n.type!==void 0&&(C(n.type,{instancePath:s+"/spec/addresses/"+o+"/type",parentData:n,parentDataProperty:"\
type",rootData:u})||(e=e===null?C.errors:e.concat(C.errors),r=e.length)),n.value!==void 0){let y=n.value;if(typeof y=="s\
tring"){if(w(y)>253){const c={instancePath:s+"/spec/addresses/"+o+"/value",schemaPath:"#/properties/spec/properties/addr\
esses/items/properties/value/maxLength",keyword:"maxLength",params:{limit:253}};e===null?e=[c]:e.push(c),r++}if(w(y)<1){
const c={instancePath:s+"/spec/addresses/"+o+"/value",schemaPath:"#/properties/spec/properties/addresses/items/propertie\
s/value/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[c]:e.push(c),r++}}else{const c={instancePath:s+"/sp\
ec/addresses/"+o+"/value",schemaPath:"#/properties/spec/properties/addresses/items/properties/value/type",keyword:"type",
params:{type:"string"}};e===null?e=[c]:e.push(c),r++}}}else{const y={instancePath:s+"/spec/addresses/"+o,schemaPath:"#/p\
roperties/spec/properties/addresses/items/type",keyword:"type",params:{type:"object"}};e===null?e=[y]:e.push(y),r++}}}else{
const a={instancePath:s+"/spec/addresses",schemaPath:"#/properties/spec/properties/addresses/type",keyword:"type",params:{
type:"array"}};e===null?e=[a]:e.push(a),r++}}if(t.loadBalancing!==void 0){let p=t.loadBalancing;if(p&&typeof p=="object"&&
!Array.isArray(p)){if(p.healthCheckName===void 0){const a={instancePath:s+"/spec/loadBalancing",schemaPath:"#/properties\
/spec/properties/loadBalancing/required",keyword:"required",params:{missingProperty:"healthCheckName"}};e===null?e=[a]:e.
push(a),r++}for(const a in p)if(a!=="healthCheckName"){const o={instancePath:s+"/spec/loadBalancing",schemaPath:"#/prope\
rties/spec/properties/loadBalancing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:a}};
e===null?e=[o]:e.push(o),r++}if(p.healthCheckName!==void 0&&typeof p.healthCheckName!="string"){const a={instancePath:s+
"/spec/loadBalancing/healthCheckName",schemaPath:"#/properties/spec/properties/loadBalancing/properties/healthCheckName/\
type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),r++}}else{const a={instancePath:s+"/spec/loadBalan\
cing",schemaPath:"#/properties/spec/properties/loadBalancing/type",keyword:"type",params:{type:"object"}};e===null?e=[a]:
e.push(a),r++}}if(t.network!==void 0&&typeof t.network!="string"){const p={instancePath:s+"/spec/network",schemaPath:"#/\
properties/spec/properties/network/type",keyword:"type",params:{type:"string"}};e===null?e=[p]:e.push(p),r++}if(t.parentRefs!==
void 0){let p=t.parentRefs;if(Array.isArray(p)){if(p.length>32){const o={instancePath:s+"/spec/parentRefs",schemaPath:"#\
/properties/spec/properties/parentRefs/maxItems",keyword:"maxItems",params:{limit:32}};e===null?e=[o]:e.push(o),r++}const a=p.
length;for(let o=0;o<a;o++){let n=p[o];if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.name===void 0){const y={instancePath:s+
"/spec/parentRefs/"+o,schemaPath:"#/properties/spec/properties/parentRefs/items/required",keyword:"required",params:{missingProperty:"\
name"}};e===null?e=[y]:e.push(y),r++}for(const y in n)if(!(y==="group"||y==="kind"||y==="name"||y==="namespace"||y==="po\
rt"||y==="sectionName")){const c={instancePath:s+"/spec/parentRefs/"+o,schemaPath:"#/properties/spec/properties/parentRe\
fs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:y}};e===null?e=[c]:e.push(c),r++}
if(n.group!==void 0&&(x(n.group,{instancePath:s+"/spec/parentRefs/"+o+"/group",parentData:n,parentDataProperty:"group",rootData:u})||
(e=e===null?x.errors:e.concat(x.errors),r=e.length)),n.kind!==void 0&&(N(n.kind,{instancePath:s+"/spec/parentRefs/"+o+"/\
kind",parentData:n,parentDataProperty:"kind",rootData:u})||(e=e===null?N.errors:e.concat(N.errors),r=e.length)),n.name!==
void 0){let y=n.name;if(typeof y=="string"){if(w(y)>253){const c={instancePath:s+"/spec/parentRefs/"+o+"/name",schemaPath:"\
#/properties/spec/properties/parentRefs/items/properties/name/maxLength",keyword:"maxLength",params:{limit:253}};e===null?
e=[c]:e.push(c),r++}if(w(y)<1){const c={instancePath:s+"/spec/parentRefs/"+o+"/name",schemaPath:"#/properties/spec/prope\
rties/parentRefs/items/properties/name/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[c]:e.push(c),r++}}else{
const c={instancePath:s+"/spec/parentRefs/"+o+"/name",schemaPath:"#/properties/spec/properties/parentRefs/items/properti\
es/name/type",keyword:"type",params:{type:"string"}};e===null?e=[c]:e.push(c),r++}}if(n.namespace!==void 0&&(q(n.namespace,
{instancePath:s+"/spec/parentRefs/"+o+"/namespace",parentData:n,parentDataProperty:"namespace",rootData:u})||(e=e===null?
q.errors:e.concat(q.errors),r=e.length)),n.port!==void 0){let y=n.port;if(!(typeof y=="number"&&!(y%1)&&!isNaN(y))){const c={
instancePath:s+"/spec/parentRefs/"+o+"/port",schemaPath:"#/properties/spec/properties/parentRefs/items/properties/port/t\
ype",keyword:"type",params:{type:"integer"}};e===null?e=[c]:e.push(c),r++}if(typeof y=="number"){if(y>65535||isNaN(y)){const c={
instancePath:s+"/spec/parentRefs/"+o+"/port",schemaPath:"#/properties/spec/properties/parentRefs/items/properties/port/m\
aximum",keyword:"maximum",params:{comparison:"<=",limit:65535}};e===null?e=[c]:e.push(c),r++}if(y<1||isNaN(y)){const c={
instancePath:s+"/spec/parentRefs/"+o+"/port",schemaPath:"#/properties/spec/properties/parentRefs/items/properties/port/m\
inimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?e=[c]:e.push(c),r++}}}n.sectionName!==void 0&&(V(n.
sectionName,{instancePath:s+"/spec/parentRefs/"+o+"/sectionName",parentData:n,parentDataProperty:"sectionName",rootData:u})||
(e=e===null?V.errors:e.concat(V.errors),r=e.length))}else{const y={instancePath:s+"/spec/parentRefs/"+o,schemaPath:"#/pr\
operties/spec/properties/parentRefs/items/type",keyword:"type",params:{type:"object"}};e===null?e=[y]:e.push(y),r++}}}else{
const a={instancePath:s+"/spec/parentRefs",schemaPath:"#/properties/spec/properties/parentRefs/type",keyword:"type",params:{
type:"array"}};e===null?e=[a]:e.push(a),r++}}if(t.podSelector!==void 0&&(L(t.podSelector,{instancePath:s+"/spec/podSelec\
tor",parentData:t,parentDataProperty:"podSelector",rootData:u})||(e=e===null?L.errors:e.concat(L.errors),r=e.length)),t.
reactionMode!==void 0){let p=t.reactionMode;if(typeof p!="string"){const a={instancePath:s+"/spec/reactionMode",schemaPath:"\
#/properties/spec/properties/reactionMode/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),r++}if(!(p===
"ReadyCondition"||p==="Exists")){const a={instancePath:s+"/spec/reactionMode",schemaPath:"#/properties/spec/properties/r\
eactionMode/enum",keyword:"enum",params:{allowedValues:ae.properties.spec.properties.reactionMode.enum}};e===null?e=[a]:
e.push(a),r++}}if(t.allowGlobalAccess!==void 0&&typeof t.allowGlobalAccess!="boolean"){const p={instancePath:s+"/spec/al\
lowGlobalAccess",schemaPath:"#/properties/spec/properties/allowGlobalAccess/type",keyword:"type",params:{type:"boolean"}};
e===null?e=[p]:e.push(p),r++}if(t.haPolicy!==void 0&&typeof t.haPolicy!="boolean"){const p={instancePath:s+"/spec/haPoli\
cy",schemaPath:"#/properties/spec/properties/haPolicy/type",keyword:"type",params:{type:"boolean"}};e===null?e=[p]:e.push(
p),r++}t.nodeSelector!==void 0&&(L(t.nodeSelector,{instancePath:s+"/spec/nodeSelector",parentData:t,parentDataProperty:"\
nodeSelector",rootData:u})||(e=e===null?L.errors:e.concat(L.errors),r=e.length))}else{const p={instancePath:s+"/spec",schemaPath:"\
#/properties/spec/type",keyword:"type",params:{type:"object"}};e===null?e=[p]:e.push(p),r++}}}else{const t={instancePath:s,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return oe.errors=e,r===0}const Re=ne,
qe={type:"object",properties:{status:{},apiVersion:{type:"string"},kind:{type:"string"},metadata:{$ref:"shared-0"},spec:{
type:"object",properties:{deviceMode:{type:"string",enum:["DPDK-VFIO","NetDevice","RDMA"]},networkAttachment:{type:"stri\
ng"},podIPv4Ranges:{type:"object",properties:{rangeNames:{type:"array",items:{type:"string"},minItems:1}},required:["ran\
geNames"],additionalProperties:!1},vpc:{type:"string"},vpcSubnet:{type:"string"}},additionalProperties:!1}},additionalProperties:!1};
function ne(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;if(i&&typeof i=="obj\
ect"&&!Array.isArray(i)){for(const t in i)if(!(t==="status"||t==="apiVersion"||t==="kind"||t==="metadata"||t==="spec")){
const p={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};
e===null?e=[p]:e.push(p),r++}if(i.apiVersion!==void 0&&typeof i.apiVersion!="string"){const t={instancePath:s+"/apiVersi\
on",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(i.kind!==
void 0&&typeof i.kind!="string"){const t={instancePath:s+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{
type:"string"}};e===null?e=[t]:e.push(t),r++}if(i.metadata!==void 0&&(D(i.metadata,{instancePath:s+"/metadata",parentData:i,
parentDataProperty:"metadata",rootData:u})||(e=e===null?D.errors:e.concat(D.errors),r=e.length)),i.spec!==void 0){let t=i.
spec;if(t&&typeof t=="object"&&!Array.isArray(t)){for(const p in t)if(!(p==="deviceMode"||p==="networkAttachment"||p==="\
podIPv4Ranges"||p==="vpc"||p==="vpcSubnet")){const a={instancePath:s+"/spec",schemaPath:"#/properties/spec/additionalPro\
perties",keyword:"additionalProperties",params:{additionalProperty:p}};e===null?e=[a]:e.push(a),r++}if(t.deviceMode!==void 0){
let p=t.deviceMode;if(typeof p!="string"){const a={instancePath:s+"/spec/deviceMode",schemaPath:"#/properties/spec/prope\
rties/deviceMode/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),r++}if(!(p==="DPDK-VFIO"||p==="Ne\
tDevice"||p==="RDMA")){const a={instancePath:s+"/spec/deviceMode",schemaPath:"#/properties/spec/properties/deviceMode/en\
um",keyword:"enum",params:{allowedValues:qe.properties.spec.properties.deviceMode.enum}};e===null?e=[a]:e.push(a),r++}}if(t.
networkAttachment!==void 0&&typeof t.networkAttachment!="string"){const p={instancePath:s+"/spec/networkAttachment",schemaPath:"\
#/properties/spec/properties/networkAttachment/type",keyword:"type",params:{type:"string"}};e===null?e=[p]:e.push(p),r++}
if(t.podIPv4Ranges!==void 0){let p=t.podIPv4Ranges;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.rangeNames===void 0){
const a={instancePath:s+"/spec/podIPv4Ranges",schemaPath:"#/properties/spec/properties/podIPv4Ranges/required",keyword:"\
required",params:{missingProperty:"rangeNames"}};e===null?e=[a]:e.push(a),r++}for(const a in p)if(a!=="rangeNames"){const o={
instancePath:s+"/spec/podIPv4Ranges",schemaPath:"#/properties/spec/properties/podIPv4Ranges/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:a}};e===null?e=[o]:e.push(o),r++}if(p.rangeNames!==void 0){let a=p.rangeNames;
if(Array.isArray(a)){if(a.length<1){const n={instancePath:s+"/spec/podIPv4Ranges/rangeNames",schemaPath:"#/properties/sp\
ec/properties/podIPv4Ranges/properties/rangeNames/minItems",keyword:"minItems",params:{limit:1}};e===null?e=[n]:e.push(n),
r++}const o=a.length;for(let n=0;n<o;n++)if(typeof a[n]!="string"){const y={instancePath:s+"/spec/podIPv4Ranges/rangeNam\
es/"+n,schemaPath:"#/properties/spec/properties/podIPv4Ranges/properties/rangeNames/items/type",keyword:"type",params:{type:"\
string"}};e===null?e=[y]:e.push(y),r++}}else{const o={instancePath:s+"/spec/podIPv4Ranges/rangeNames",schemaPath:"#/prop\
erties/spec/properties/podIPv4Ranges/properties/rangeNames/type",keyword:"type",params:{type:"array"}};e===null?e=[o]:e.
push(o),r++}}}else{const a={instancePath:s+"/spec/podIPv4Ranges",schemaPath:"#/properties/spec/properties/podIPv4Ranges/\
type",keyword:"type",params:{type:"object"}};e===null?e=[a]:e.push(a),r++}}if(t.vpc!==void 0&&typeof t.vpc!="string"){const p={
instancePath:s+"/spec/vpc",schemaPath:"#/properties/spec/properties/vpc/type",keyword:"type",params:{type:"string"}};e===
null?e=[p]:e.push(p),r++}if(t.vpcSubnet!==void 0&&typeof t.vpcSubnet!="string"){const p={instancePath:s+"/spec/vpcSubnet",
schemaPath:"#/properties/spec/properties/vpcSubnet/type",keyword:"type",params:{type:"string"}};e===null?e=[p]:e.push(p),
r++}}else{const p={instancePath:s+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type:"object"}};e===
null?e=[p]:e.push(p),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?
e=[t]:e.push(t),r++}return ne.errors=e,r===0}const Ie=le,T={type:"object",properties:{status:{},apiVersion:{type:"string"},
kind:{type:"string"},metadata:{$ref:"shared-0"},spec:{type:"object",properties:{IPAMMode:{type:"string",enum:["Internal",
"External"]},dnsConfig:{type:"object",properties:{nameservers:{type:"array",items:{type:"string"},minItems:1},searches:{
type:"array",items:{type:"string"}}},required:["nameservers"],additionalProperties:!1},externalDHCP4:{type:"boolean"},gateway4:{
type:"string"},l2NetworkConfig:{type:"object",properties:{prefixLength4:{type:"integer",maximum:32,minimum:1},vlanID:{type:"\
integer",maximum:4094,minimum:1}},additionalProperties:!1},networkLifecycle:{type:"string",enum:["AnthosManaged","UserMa\
naged"]},nodeInterfaceMatcher:{type:"object",properties:{interfaceName:{type:"string",minLength:1}},additionalProperties:!1},
parametersRef:{type:"object",properties:{group:{type:"string"},kind:{type:"string"},name:{type:"string"},namespace:{type:"\
string"}},required:["group","kind","name"],additionalProperties:!1},provider:{type:"string",enum:["GKE"]},routes:{type:"\
array",items:{type:"object",properties:{to:{type:"string"}},required:["to"],additionalProperties:!1}},type:{type:"string",
enum:["L2","L3","Device"]},IPAMMode6:{type:"string",enum:["Internal","External"]}},required:["type"],additionalProperties:!1}},
additionalProperties:!1};function le(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,
r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){for(const t in i)if(!(t==="status"||t==="apiVersion"||t==="kind"||t==="\
metadata"||t==="spec")){const p={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:t}};e===null?e=[p]:e.push(p),r++}if(i.apiVersion!==void 0&&typeof i.apiVersion!="string"){const t={instancePath:s+
"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),
r++}if(i.kind!==void 0&&typeof i.kind!="string"){const t={instancePath:s+"/kind",schemaPath:"#/properties/kind/type",keyword:"\
type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(i.metadata!==void 0&&(D(i.metadata,{instancePath:s+"/metad\
ata",parentData:i,parentDataProperty:"metadata",rootData:u})||(e=e===null?D.errors:e.concat(D.errors),r=e.length)),i.spec!==
void 0){let t=i.spec;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.type===void 0){const p={instancePath:s+"/spec",schemaPath:"\
#/properties/spec/required",keyword:"required",params:{missingProperty:"type"}};e===null?e=[p]:e.push(p),r++}for(const p in t)
if(!K.call(T.properties.spec.properties,p)){const a={instancePath:s+"/spec",schemaPath:"#/properties/spec/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:p}};e===null?e=[a]:e.push(a),r++}if(t.IPAMMode!==void 0){
let p=t.IPAMMode;if(typeof p!="string"){const a={instancePath:s+"/spec/IPAMMode",schemaPath:"#/properties/spec/propertie\
s/IPAMMode/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),r++}if(!(p==="Internal"||p==="External")){
const a={instancePath:s+"/spec/IPAMMode",schemaPath:"#/properties/spec/properties/IPAMMode/enum",keyword:"enum",params:{
allowedValues:T.properties.spec.properties.IPAMMode.enum}};e===null?e=[a]:e.push(a),r++}}if(t.dnsConfig!==void 0){let p=t.
dnsConfig;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.nameservers===void 0){const a={instancePath:s+"/spec/dnsConf\
ig",schemaPath:"#/properties/spec/properties/dnsConfig/required",keyword:"required",params:{missingProperty:"nameservers"}};
e===null?e=[a]:e.push(a),r++}for(const a in p)if(!(a==="nameservers"||a==="searches")){const o={instancePath:s+"/spec/dn\
sConfig",schemaPath:"#/properties/spec/properties/dnsConfig/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:a}};e===null?e=[o]:e.push(o),r++}if(p.nameservers!==void 0){let a=p.nameservers;if(Array.isArray(a)){
if(a.length<1){const n={instancePath:s+"/spec/dnsConfig/nameservers",schemaPath:"#/properties/spec/properties/dnsConfig/\
properties/nameservers/minItems",keyword:"minItems",params:{limit:1}};e===null?e=[n]:e.push(n),r++}const o=a.length;for(let n=0;n<
o;n++)if(typeof a[n]!="string"){const y={instancePath:s+"/spec/dnsConfig/nameservers/"+n,schemaPath:"#/properties/spec/p\
roperties/dnsConfig/properties/nameservers/items/type",keyword:"type",params:{type:"string"}};e===null?e=[y]:e.push(y),r++}}else{
const o={instancePath:s+"/spec/dnsConfig/nameservers",schemaPath:"#/properties/spec/properties/dnsConfig/properties/name\
servers/type",keyword:"type",params:{type:"array"}};e===null?e=[o]:e.push(o),r++}}if(p.searches!==void 0){let a=p.searches;
if(Array.isArray(a)){const o=a.length;for(let n=0;n<o;n++)if(typeof a[n]!="string"){const y={instancePath:s+"/spec/dnsCo\
nfig/searches/"+n,schemaPath:"#/properties/spec/properties/dnsConfig/properties/searches/items/type",keyword:"type",params:{
type:"string"}};e===null?e=[y]:e.push(y),r++}}else{const o={instancePath:s+"/spec/dnsConfig/searches",schemaPath:"#/prop\
erties/spec/properties/dnsConfig/properties/searches/type",keyword:"type",params:{type:"array"}};e===null?e=[o]:e.push(o),
r++}}}else{const a={instancePath:s+"/spec/dnsConfig",schemaPath:"#/properties/spec/properties/dnsConfig/type",keyword:"t\
ype",params:{type:"object"}};e===null?e=[a]:e.push(a),r++}}if(t.externalDHCP4!==void 0&&typeof t.externalDHCP4!="boolean"){
const p={instancePath:s+"/spec/externalDHCP4",schemaPath:"#/properties/spec/properties/externalDHCP4/type",keyword:"type",
params:{type:"boolean"}};e===null?e=[p]:e.push(p),r++}if(t.gateway4!==void 0&&typeof t.gateway4!="string"){const p={instancePath:s+
"/spec/gateway4",schemaPath:"#/properties/spec/properties/gateway4/type",keyword:"type",params:{type:"string"}};e===null?
e=[p]:e.push(p),r++}if(t.l2NetworkConfig!==void 0){let p=t.l2NetworkConfig;if(p&&typeof p=="object"&&!Array.isArray(p)){
for(const a in p)if(!(a==="prefixLength4"||a==="vlanID")){const o={instancePath:s+"/spec/l2NetworkConfig",schemaPath:"#/\
properties/spec/properties/l2NetworkConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:a}};
e===null?e=[o]:e.push(o),r++}if(p.prefixLength4!==void 0){let a=p.prefixLength4;if(!(typeof a=="number"&&!(a%1)&&!isNaN(
a))){const o={instancePath:s+"/spec/l2NetworkConfig/prefixLength4",schemaPath:"#/properties/spec/properties/l2NetworkCon\
fig/properties/prefixLength4/type",keyword:"type",params:{type:"integer"}};e===null?e=[o]:e.push(o),r++}if(typeof a=="nu\
mber"){if(a>32||isNaN(a)){const o={instancePath:s+"/spec/l2NetworkConfig/prefixLength4",schemaPath:"#/properties/spec/pr\
operties/l2NetworkConfig/properties/prefixLength4/maximum",keyword:"maximum",params:{comparison:"<=",limit:32}};e===null?
e=[o]:e.push(o),r++}if(a<1||isNaN(a)){const o={instancePath:s+"/spec/l2NetworkConfig/prefixLength4",schemaPath:"#/proper\
ties/spec/properties/l2NetworkConfig/properties/prefixLength4/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};
e===null?e=[o]:e.push(o),r++}}}if(p.vlanID!==void 0){let a=p.vlanID;if(!(typeof a=="number"&&!(a%1)&&!isNaN(a))){const o={
instancePath:s+"/spec/l2NetworkConfig/vlanID",schemaPath:"#/properties/spec/properties/l2NetworkConfig/properties/vlanID\
/type",keyword:"type",params:{type:"integer"}};e===null?e=[o]:e.push(o),r++}if(typeof a=="number"){if(a>4094||isNaN(a)){
const o={instancePath:s+"/spec/l2NetworkConfig/vlanID",schemaPath:"#/properties/spec/properties/l2NetworkConfig/properti\
es/vlanID/maximum",keyword:"maximum",params:{comparison:"<=",limit:4094}};e===null?e=[o]:e.push(o),r++}if(a<1||isNaN(a)){
const o={instancePath:s+"/spec/l2NetworkConfig/vlanID",schemaPath:"#/properties/spec/properties/l2NetworkConfig/properti\
es/vlanID/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?e=[o]:e.push(o),r++}}}}else{const a={instancePath:s+
"/spec/l2NetworkConfig",schemaPath:"#/properties/spec/properties/l2NetworkConfig/type",keyword:"type",params:{type:"obje\
ct"}};e===null?e=[a]:e.push(a),r++}}if(t.networkLifecycle!==void 0){let p=t.networkLifecycle;if(typeof p!="string"){const a={
instancePath:s+"/spec/networkLifecycle",schemaPath:"#/properties/spec/properties/networkLifecycle/type",keyword:"type",params:{
type:"string"}};e===null?e=[a]:e.push(a),r++}if(!(p==="AnthosManaged"||p==="UserManaged")){const a={instancePath:s+"/spe\
c/networkLifecycle",schemaPath:"#/properties/spec/properties/networkLifecycle/enum",keyword:"enum",params:{allowedValues:T.
properties.spec.properties.networkLifecycle.enum}};e===null?e=[a]:e.push(a),r++}}if(t.nodeInterfaceMatcher!==void 0){let p=t.
nodeInterfaceMatcher;if(p&&typeof p=="object"&&!Array.isArray(p)){for(const a in p)if(a!=="interfaceName"){const o={instancePath:s+
"/spec/nodeInterfaceMatcher",schemaPath:"#/properties/spec/properties/nodeInterfaceMatcher/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:a}};e===null?e=[o]:e.push(o),r++}if(p.interfaceName!==void 0){let a=p.interfaceName;
if(typeof a=="string"){if(w(a)<1){const o={instancePath:s+"/spec/nodeInterfaceMatcher/interfaceName",schemaPath:"#/prope\
rties/spec/properties/nodeInterfaceMatcher/properties/interfaceName/minLength",keyword:"minLength",params:{limit:1}};e===
null?e=[o]:e.push(o),r++}}else{const o={instancePath:s+"/spec/nodeInterfaceMatcher/interfaceName",schemaPath:"#/properti\
es/spec/properties/nodeInterfaceMatcher/properties/interfaceName/type",keyword:"type",params:{type:"string"}};e===null?e=
[o]:e.push(o),r++}}}else{const a={instancePath:s+"/spec/nodeInterfaceMatcher",schemaPath:"#/properties/spec/properties/n\
odeInterfaceMatcher/type",keyword:"type",params:{type:"object"}};e===null?e=[a]:e.push(a),r++}}if(t.parametersRef!==void 0){
let p=t.parametersRef;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.group===void 0){const a={instancePath:s+"/spec/p\
arametersRef",schemaPath:"#/properties/spec/properties/parametersRef/required",keyword:"required",params:{missingProperty:"\
group"}};e===null?e=[a]:e.push(a),r++}if(p.kind===void 0){const a={instancePath:s+"/spec/parametersRef",schemaPath:"#/pr\
operties/spec/properties/parametersRef/required",keyword:"required",params:{missingProperty:"kind"}};e===null?e=[a]:e.push(
a),r++}if(p.name===void 0){const a={instancePath:s+"/spec/parametersRef",schemaPath:"#/properties/spec/properties/parame\
tersRef/required",keyword:"required",params:{missingProperty:"name"}};e===null?e=[a]:e.push(a),r++}for(const a in p)if(!(a===
"group"||a==="kind"||a==="name"||a==="namespace")){const o={instancePath:s+"/spec/parametersRef",schemaPath:"#/propertie\
s/spec/properties/parametersRef/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:a}};e===
null?e=[o]:e.push(o),r++}if(p.group!==void 0&&typeof p.group!="string"){const a={instancePath:s+"/spec/parametersRef/gro\
up",schemaPath:"#/properties/spec/properties/parametersRef/properties/group/type",keyword:"type",params:{type:"string"}};
e===null?e=[a]:e.push(a),r++}if(p.kind!==void 0&&typeof p.kind!="string"){const a={instancePath:s+"/spec/parametersRef/k\
ind",schemaPath:"#/properties/spec/properties/parametersRef/properties/kind/type",keyword:"type",params:{type:"string"}};
e===null?e=[a]:e.push(a),r++}if(p.name!==void 0&&typeof p.name!="string"){const a={instancePath:s+"/spec/parametersRef/n\
ame",schemaPath:"#/properties/spec/properties/parametersRef/properties/name/type",keyword:"type",params:{type:"string"}};
e===null?e=[a]:e.push(a),r++}if(p.namespace!==void 0&&typeof p.namespace!="string"){const a={instancePath:s+"/spec/param\
etersRef/namespace",schemaPath:"#/properties/spec/properties/parametersRef/properties/namespace/type",keyword:"type",params:{
type:"string"}};e===null?e=[a]:e.push(a),r++}}else{const a={instancePath:s+"/spec/parametersRef",schemaPath:"#/propertie\
s/spec/properties/parametersRef/type",keyword:"type",params:{type:"object"}};e===null?e=[a]:e.push(a),r++}}if(t.provider!==
void 0){let p=t.provider;if(typeof p!="string"){const a={instancePath:s+"/spec/provider",schemaPath:"#/properties/spec/p\
roperties/provider/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),r++}if(p!=="GKE"){const a={instancePath:s+
"/spec/provider",schemaPath:"#/properties/spec/properties/provider/enum",keyword:"enum",params:{allowedValues:T.properties.
spec.properties.provider.enum}};e===null?e=[a]:e.push(a),r++}}if(t.routes!==void 0){let p=t.routes;if(Array.isArray(p)){
const a=p.length;for(let o=0;o<a;o++){let n=p[o];if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.to===void 0){const y={
instancePath:s+"/spec/routes/"+o,schemaPath:"#/properties/spec/properties/routes/items/required",keyword:"required",params:{
missingProperty:"to"}};e===null?e=[y]:e.push(y),r++}for(const y in n)if(y!=="to"){const c={instancePath:s+"/spec/routes/"+
o,schemaPath:"#/properties/spec/properties/routes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:y}};
e===null?e=[c]:e.push(c),r++}if(n.to!==void 0&&typeof n.to!="string"){const y={instancePath:s+"/spec/routes/"+o+"/to",schemaPath:"\
#/properties/spec/properties/routes/items/properties/to/type",keyword:"type",params:{type:"string"}};e===null?e=[y]:e.push(
y),r++}}else{const y={instancePath:s+"/spec/routes/"+o,schemaPath:"#/properties/spec/properties/routes/items/type",keyword:"\
type",params:{type:"object"}};e===null?e=[y]:e.push(y),r++}}}else{const a={instancePath:s+"/spec/routes",schemaPath:"#/p\
roperties/spec/properties/routes/type",keyword:"type",params:{type:"array"}};e===null?e=[a]:e.push(a),r++}}if(t.type!==void 0){
let p=t.type;if(typeof p!="string"){const a={instancePath:s+"/spec/type",schemaPath:"#/properties/spec/properties/type/t\
ype",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),r++}if(!(p==="L2"||p==="L3"||p==="Device")){const a={
instancePath:s+"/spec/type",schemaPath:"#/properties/spec/properties/type/enum",keyword:"enum",params:{allowedValues:T.properties.
spec.properties.type.enum}};e===null?e=[a]:e.push(a),r++}}if(t.IPAMMode6!==void 0){let p=t.IPAMMode6;if(typeof p!="strin\
g"){const a={instancePath:s+"/spec/IPAMMode6",schemaPath:"#/properties/spec/properties/IPAMMode6/type",keyword:"type",params:{
type:"string"}};e===null?e=[a]:e.push(a),r++}if(!(p==="Internal"||p==="External")){const a={instancePath:s+"/spec/IPAMMo\
de6",schemaPath:"#/properties/spec/properties/IPAMMode6/enum",keyword:"enum",params:{allowedValues:T.properties.spec.properties.
IPAMMode6.enum}};e===null?e=[a]:e.push(a),r++}}}else{const p={instancePath:s+"/spec",schemaPath:"#/properties/spec/type",
keyword:"type",params:{type:"object"}};e===null?e=[p]:e.push(p),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return le.errors=e,r===0}const $e=ce,Ce={type:"object",properties:{
status:{},apiVersion:{type:"string"},kind:{type:"string"},metadata:{$ref:"shared-0"},spec:{type:"object",properties:{internalTrafficPolicy:{
type:"string",enum:["Cluster"]},serviceFunctions:{type:"array",items:{type:"object",properties:{name:{type:"string",maxLength:63,
minLength:1,if:{maxLength:63},then:{pattern:"^[a-z]([-a-z0-9]*[a-z0-9])?$"}},namespace:{type:"string",minLength:1},podSelector:{
type:"object",properties:{matchLabels:{type:"object",additionalProperties:{type:"string"},minProperties:1}},required:["m\
atchLabels"],additionalProperties:!1}},required:["name","namespace","podSelector"],additionalProperties:!1},maxItems:1,minItems:1},
sessionAffinity:{type:"object",maxProperties:1,minProperties:1,properties:{clientIPNoDestination:{type:"object",properties:{
timeoutSeconds:{type:"integer",maximum:86400,minimum:1}},additionalProperties:!1}},additionalProperties:!1}},required:["\
serviceFunctions"],additionalProperties:!1}},required:["spec"],additionalProperties:!1},Se=new RegExp("^[a-z]([-a-z0-9]*\
[a-z0-9])?$","u");function ce(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i.spec===void 0){const p={instancePath:s,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"spec"}};e===null?e=[p]:e.push(p),r++}for(const p in i)if(!(p==="status"||p==="apiVersion"||
p==="kind"||p==="metadata"||p==="spec")){const a={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additional\
Properties",params:{additionalProperty:p}};e===null?e=[a]:e.push(a),r++}if(i.apiVersion!==void 0&&typeof i.apiVersion!="\
string"){const p={instancePath:s+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type:"st\
ring"}};e===null?e=[p]:e.push(p),r++}if(i.kind!==void 0&&typeof i.kind!="string"){const p={instancePath:s+"/kind",schemaPath:"\
#/properties/kind/type",keyword:"type",params:{type:"string"}};e===null?e=[p]:e.push(p),r++}if(i.metadata!==void 0&&(D(i.
metadata,{instancePath:s+"/metadata",parentData:i,parentDataProperty:"metadata",rootData:u})||(e=e===null?D.errors:e.concat(
D.errors),r=e.length)),i.spec!==void 0){let p=i.spec;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.serviceFunctions===
void 0){const a={instancePath:s+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"\
serviceFunctions"}};e===null?e=[a]:e.push(a),r++}for(const a in p)if(!(a==="internalTrafficPolicy"||a==="serviceFunction\
s"||a==="sessionAffinity")){const o={instancePath:s+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:a}};e===null?e=[o]:e.push(o),r++}if(p.internalTrafficPolicy!==void 0){let a=p.
internalTrafficPolicy;if(typeof a!="string"){const o={instancePath:s+"/spec/internalTrafficPolicy",schemaPath:"#/propert\
ies/spec/properties/internalTrafficPolicy/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),r++}if(a!==
"Cluster"){const o={instancePath:s+"/spec/internalTrafficPolicy",schemaPath:"#/properties/spec/properties/internalTraffi\
cPolicy/enum",keyword:"enum",params:{allowedValues:Ce.properties.spec.properties.internalTrafficPolicy.enum}};e===null?e=
[o]:e.push(o),r++}}if(p.serviceFunctions!==void 0){let a=p.serviceFunctions;if(Array.isArray(a)){if(a.length>1){const n={
instancePath:s+"/spec/serviceFunctions",schemaPath:"#/properties/spec/properties/serviceFunctions/maxItems",keyword:"max\
Items",params:{limit:1}};e===null?e=[n]:e.push(n),r++}if(a.length<1){const n={instancePath:s+"/spec/serviceFunctions",schemaPath:"\
#/properties/spec/properties/serviceFunctions/minItems",keyword:"minItems",params:{limit:1}};e===null?e=[n]:e.push(n),r++}
const o=a.length;for(let n=0;n<o;n++){let y=a[n];if(y&&typeof y=="object"&&!Array.isArray(y)){if(y.name===void 0){const c={
instancePath:s+"/spec/serviceFunctions/"+n,schemaPath:"#/properties/spec/properties/serviceFunctions/items/required",keyword:"\
required",params:{missingProperty:"name"}};e===null?e=[c]:e.push(c),r++}if(y.namespace===void 0){const c={instancePath:s+
"/spec/serviceFunctions/"+n,schemaPath:"#/properties/spec/properties/serviceFunctions/items/required",keyword:"required",
params:{missingProperty:"namespace"}};e===null?e=[c]:e.push(c),r++}if(y.podSelector===void 0){const c={instancePath:s+"/\
spec/serviceFunctions/"+n,schemaPath:"#/properties/spec/properties/serviceFunctions/items/required",keyword:"required",params:{
missingProperty:"podSelector"}};e===null?e=[c]:e.push(c),r++}for(const c in y)if(!(c==="name"||c==="namespace"||c==="pod\
Selector")){const d={instancePath:s+"/spec/serviceFunctions/"+n,schemaPath:"#/properties/spec/properties/serviceFunction\
s/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c}};e===null?e=[d]:e.push(d),r++}
if(y.name!==void 0){let c=y.name;const d=r;let f=!0;const l=r;if(typeof c=="string"&&w(c)>63){const m={};e===null?e=[m]:
e.push(m),r++}var t=l===r;if(r=d,e!==null&&(d?e.length=d:e=null),t){const m=r;if(typeof c=="string"&&!Se.test(c)){const P={
instancePath:s+"/spec/serviceFunctions/"+n+"/name",schemaPath:"#/properties/spec/properties/serviceFunctions/items/prope\
rties/name/then/pattern",keyword:"pattern",params:{pattern:"^[a-z]([-a-z0-9]*[a-z0-9])?$"}};e===null?e=[P]:e.push(P),r++}
var t=m===r;f=t}if(!f){const m={instancePath:s+"/spec/serviceFunctions/"+n+"/name",schemaPath:"#/properties/spec/propert\
ies/serviceFunctions/items/properties/name/if",keyword:"if",params:{failingKeyword:"then"}};e===null?e=[m]:e.push(m),r++}
if(typeof c=="string"){if(w(c)>63){const m={instancePath:s+"/spec/serviceFunctions/"+n+"/name",schemaPath:"#/properties/\
spec/properties/serviceFunctions/items/properties/name/maxLength",keyword:"maxLength",params:{limit:63}};e===null?e=[m]:
e.push(m),r++}if(w(c)<1){const m={instancePath:s+"/spec/serviceFunctions/"+n+"/name",schemaPath:"#/properties/spec/prope\
rties/serviceFunctions/items/properties/name/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[m]:e.push(m),r++}}else{
const m={instancePath:s+"/spec/serviceFunctions/"+n+"/name",schemaPath:"#/properties/spec/properties/serviceFunctions/it\
ems/properties/name/type",keyword:"type",params:{type:"string"}};e===null?e=[m]:e.push(m),r++}}if(y.namespace!==void 0){
let c=y.namespace;if(typeof c=="string"){if(w(c)<1){const d={instancePath:s+"/spec/serviceFunctions/"+n+"/namespace",schemaPath:"\
#/properties/spec/properties/serviceFunctions/items/properties/namespace/minLength",keyword:"minLength",params:{limit:1}};
e===null?e=[d]:e.push(d),r++}}else{const d={instancePath:s+"/spec/serviceFunctions/"+n+"/namespace",schemaPath:"#/proper\
ties/spec/properties/serviceFunctions/items/properties/namespace/type",keyword:"type",params:{type:"string"}};e===null?e=
[d]:e.push(d),r++}}if(y.podSelector!==void 0){let c=y.podSelector;if(c&&typeof c=="object"&&!Array.isArray(c)){if(c.matchLabels===
void 0){const d={instancePath:s+"/spec/serviceFunctions/"+n+"/podSelector",schemaPath:"#/properties/spec/properties/serv\
iceFunctions/items/properties/podSelector/required",keyword:"required",params:{missingProperty:"matchLabels"}};e===null?
e=[d]:e.push(d),r++}for(const d in c)if(d!=="matchLabels"){const f={instancePath:s+"/spec/serviceFunctions/"+n+"/podSele\
ctor",schemaPath:"#/properties/spec/properties/serviceFunctions/items/properties/podSelector/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:d}};e===null?e=[f]:e.push(f),r++}if(c.matchLabels!==void 0){let d=c.matchLabels;
if(d&&typeof d=="object"&&!Array.isArray(d)){if(Object.keys(d).length<1){const f={instancePath:s+"/spec/serviceFunctions\
/"+n+"/podSelector/matchLabels",schemaPath:"#/properties/spec/properties/serviceFunctions/items/properties/podSelector/p\
roperties/matchLabels/minProperties",keyword:"minProperties",params:{limit:1}};e===null?e=[f]:e.push(f),r++}for(const f in d)
if(typeof d[f]!="string"){const l={instancePath:s+"/spec/serviceFunctions/"+n+"/podSelector/matchLabels/"+f.replace(/~/g,
"~0").replace(/\//g,"~1"),schemaPath:"#/properties/spec/properties/serviceFunctions/items/properties/podSelector/propert\
ies/matchLabels/additionalProperties/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(l),r++}}else{const f={
instancePath:s+"/spec/serviceFunctions/"+n+"/podSelector/matchLabels",schemaPath:"#/properties/spec/properties/serviceFu\
nctions/items/properties/podSelector/properties/matchLabels/type",keyword:"type",params:{type:"object"}};e===null?e=[f]:
e.push(f),r++}}}else{const d={instancePath:s+"/spec/serviceFunctions/"+n+"/podSelector",schemaPath:"#/properties/spec/pr\
operties/serviceFunctions/items/properties/podSelector/type",keyword:"type",params:{type:"object"}};e===null?e=[d]:e.push(
d),r++}}}else{const c={instancePath:s+"/spec/serviceFunctions/"+n,schemaPath:"#/properties/spec/properties/serviceFuncti\
ons/items/type",keyword:"type",params:{type:"object"}};e===null?e=[c]:e.push(c),r++}}}else{const o={instancePath:s+"/spe\
c/serviceFunctions",schemaPath:"#/properties/spec/properties/serviceFunctions/type",keyword:"type",params:{type:"array"}};
e===null?e=[o]:e.push(o),r++}}if(p.sessionAffinity!==void 0){let a=p.sessionAffinity;if(a&&typeof a=="object"&&!Array.isArray(
a)){if(Object.keys(a).length>1){const o={instancePath:s+"/spec/sessionAffinity",schemaPath:"#/properties/spec/properties\
/sessionAffinity/maxProperties",keyword:"maxProperties",params:{limit:1}};e===null?e=[o]:e.push(o),r++}if(Object.keys(a).
length<1){const o={instancePath:s+"/spec/sessionAffinity",schemaPath:"#/properties/spec/properties/sessionAffinity/minPr\
operties",keyword:"minProperties",params:{limit:1}};e===null?e=[o]:e.push(o),r++}for(const o in a)if(o!=="clientIPNoDest\
ination"){const n={instancePath:s+"/spec/sessionAffinity",schemaPath:"#/properties/spec/properties/sessionAffinity/addit\
ionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};e===null?e=[n]:e.push(n),r++}if(a.clientIPNoDestination!==
void 0){let o=a.clientIPNoDestination;if(o&&typeof o=="object"&&!Array.isArray(o)){for(const n in o)if(n!=="timeoutSecon\
ds"){const y={instancePath:s+"/spec/sessionAffinity/clientIPNoDestination",schemaPath:"#/properties/spec/properties/sess\
ionAffinity/properties/clientIPNoDestination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n}};
e===null?e=[y]:e.push(y),r++}if(o.timeoutSeconds!==void 0){let n=o.timeoutSeconds;if(!(typeof n=="number"&&!(n%1)&&!isNaN(
n))){const y={instancePath:s+"/spec/sessionAffinity/clientIPNoDestination/timeoutSeconds",schemaPath:"#/properties/spec/\
properties/sessionAffinity/properties/clientIPNoDestination/properties/timeoutSeconds/type",keyword:"type",params:{type:"\
integer"}};e===null?e=[y]:e.push(y),r++}if(typeof n=="number"){if(n>86400||isNaN(n)){const y={instancePath:s+"/spec/sess\
ionAffinity/clientIPNoDestination/timeoutSeconds",schemaPath:"#/properties/spec/properties/sessionAffinity/properties/cl\
ientIPNoDestination/properties/timeoutSeconds/maximum",keyword:"maximum",params:{comparison:"<=",limit:86400}};e===null?
e=[y]:e.push(y),r++}if(n<1||isNaN(n)){const y={instancePath:s+"/spec/sessionAffinity/clientIPNoDestination/timeoutSecond\
s",schemaPath:"#/properties/spec/properties/sessionAffinity/properties/clientIPNoDestination/properties/timeoutSeconds/m\
inimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?e=[y]:e.push(y),r++}}}}else{const n={instancePath:s+
"/spec/sessionAffinity/clientIPNoDestination",schemaPath:"#/properties/spec/properties/sessionAffinity/properties/client\
IPNoDestination/type",keyword:"type",params:{type:"object"}};e===null?e=[n]:e.push(n),r++}}}else{const o={instancePath:s+
"/spec/sessionAffinity",schemaPath:"#/properties/spec/properties/sessionAffinity/type",keyword:"type",params:{type:"obje\
ct"}};e===null?e=[o]:e.push(o),r++}}}else{const a={instancePath:s+"/spec",schemaPath:"#/properties/spec/type",keyword:"t\
ype",params:{type:"object"}};e===null?e=[a]:e.push(a),r++}}}else{const p={instancePath:s,schemaPath:"#/type",keyword:"ty\
pe",params:{type:"object"}};e===null?e=[p]:e.push(p),r++}return ce.errors=e,r===0}const Ve=fe,lr={type:"object",properties:{
status:{},apiVersion:{type:"string"},kind:{type:"string"},metadata:{$ref:"shared-0"},spec:{type:"object",properties:{egress:{
type:"object",minProperties:1,properties:{ports:{$ref:"shared-18"},to:{$ref:"shared-22"}},additionalProperties:!1},ingress:{
type:"object",minProperties:1,properties:{from:{$ref:"shared-22"},ports:{$ref:"shared-18"}},additionalProperties:!1},serviceFunctionChain:{
type:"string",minLength:1},subject:{type:"object",properties:{network:{type:"string"},pods:{type:"object",properties:{namespaceSelector:{
$ref:"shared-4"},podSelector:{$ref:"shared-4"}},required:["namespaceSelector","podSelector"],additionalProperties:!1}},required:[
"pods"],additionalProperties:!1}},required:["serviceFunctionChain","subject"],additionalProperties:!1}},required:["spec"],
additionalProperties:!1},cr={type:"array",items:{$ref:"shared-19"},maxItems:10,minItems:1},fr={type:"object",maxProperties:1,
minProperties:1,properties:{allPorts:{$ref:"shared-20"},portNumber:{$ref:"shared-21"}},additionalProperties:!1},_e={type:"\
object",properties:{protocol:{type:"string",enum:["UDP","TCP"]}},required:["protocol"],additionalProperties:!1};function X(i,{
instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(
i)){if(i.protocol===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
protocol"}};e===null?e=[t]:e.push(t),r++}for(const t in i)if(t!=="protocol"){const p={instancePath:s,schemaPath:"#/addit\
ionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[p]:e.push(p),r++}if(i.protocol!==
void 0){let t=i.protocol;if(typeof t!="string"){const p={instancePath:s+"/protocol",schemaPath:"#/properties/protocol/ty\
pe",keyword:"type",params:{type:"string"}};e===null?e=[p]:e.push(p),r++}if(!(t==="UDP"||t==="TCP")){const p={instancePath:s+
"/protocol",schemaPath:"#/properties/protocol/enum",keyword:"enum",params:{allowedValues:_e.properties.protocol.enum}};e===
null?e=[p]:e.push(p),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?
e=[t]:e.push(t),r++}return X.errors=e,r===0}const Fe={type:"object",properties:{port:{type:"integer",maximum:65535,minimum:1},
protocol:{type:"string",enum:["UDP","TCP"]}},required:["port","protocol"],additionalProperties:!1};function Y(i,{instancePath:s="",
parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.port===
void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"port"}};e===null?e=[
t]:e.push(t),r++}if(i.protocol===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
protocol"}};e===null?e=[t]:e.push(t),r++}for(const t in i)if(!(t==="port"||t==="protocol")){const p={instancePath:s,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[p]:e.push(p),r++}if(i.
port!==void 0){let t=i.port;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t))){const p={instancePath:s+"/port",schemaPath:"#/p\
roperties/port/type",keyword:"type",params:{type:"integer"}};e===null?e=[p]:e.push(p),r++}if(typeof t=="number"){if(t>65535||
isNaN(t)){const p={instancePath:s+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison:"<\
=",limit:65535}};e===null?e=[p]:e.push(p),r++}if(t<1||isNaN(t)){const p={instancePath:s+"/port",schemaPath:"#/properties\
/port/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?e=[p]:e.push(p),r++}}}if(i.protocol!==void 0){
let t=i.protocol;if(typeof t!="string"){const p={instancePath:s+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"\
type",params:{type:"string"}};e===null?e=[p]:e.push(p),r++}if(!(t==="UDP"||t==="TCP")){const p={instancePath:s+"/protoco\
l",schemaPath:"#/properties/protocol/enum",keyword:"enum",params:{allowedValues:Fe.properties.protocol.enum}};e===null?e=
[p]:e.push(p),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[
t]:e.push(t),r++}return Y.errors=e,r===0}function ee(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){
let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){if(Object.keys(i).length>1){const t={instancePath:s,schemaPath:"\
#/maxProperties",keyword:"maxProperties",params:{limit:1}};e===null?e=[t]:e.push(t),r++}if(Object.keys(i).length<1){const t={
instancePath:s,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1}};e===null?e=[t]:e.push(t),r++}for(const t in i)
if(!(t==="allPorts"||t==="portNumber")){const p={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalP\
roperties",params:{additionalProperty:t}};e===null?e=[p]:e.push(p),r++}i.allPorts!==void 0&&(X(i.allPorts,{instancePath:s+
"/allPorts",parentData:i,parentDataProperty:"allPorts",rootData:u})||(e=e===null?X.errors:e.concat(X.errors),r=e.length)),
i.portNumber!==void 0&&(Y(i.portNumber,{instancePath:s+"/portNumber",parentData:i,parentDataProperty:"portNumber",rootData:u})||
(e=e===null?Y.errors:e.concat(Y.errors),r=e.length))}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};e===null?e=[t]:e.push(t),r++}return ee.errors=e,r===0}function E(i,{instancePath:s="",parentData:v,parentDataProperty:j,
rootData:u=i}={}){let e=null,r=0;if(Array.isArray(i)){if(i.length>10){const p={instancePath:s,schemaPath:"#/maxItems",keyword:"\
maxItems",params:{limit:10}};e===null?e=[p]:e.push(p),r++}if(i.length<1){const p={instancePath:s,schemaPath:"#/minItems",
keyword:"minItems",params:{limit:1}};e===null?e=[p]:e.push(p),r++}const t=i.length;for(let p=0;p<t;p++)ee(i[p],{instancePath:s+
"/"+p,parentData:i,parentDataProperty:p,rootData:u})||(e=e===null?ee.errors:e.concat(ee.errors),r=e.length)}else{const t={
instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"array"}};e===null?e=[t]:e.push(t),r++}return E.errors=e,
r===0}const mr={type:"object",maxProperties:1,minProperties:1,properties:{ipBlock:{$ref:"shared-23"}},additionalProperties:!1},
dr={type:"object",properties:{cidr:{type:"string",minLength:1}},required:["cidr"],additionalProperties:!1};function re(i,{
instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(
i)){if(i.cidr===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"cidr"}};
e===null?e=[t]:e.push(t),r++}for(const t in i)if(t!=="cidr"){const p={instancePath:s,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[p]:e.push(p),r++}if(i.cidr!==void 0){let t=i.cidr;
if(typeof t=="string"){if(w(t)<1){const p={instancePath:s+"/cidr",schemaPath:"#/properties/cidr/minLength",keyword:"minL\
ength",params:{limit:1}};e===null?e=[p]:e.push(p),r++}}else{const p={instancePath:s+"/cidr",schemaPath:"#/properties/cid\
r/type",keyword:"type",params:{type:"string"}};e===null?e=[p]:e.push(p),r++}}}else{const t={instancePath:s,schemaPath:"#\
/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return re.errors=e,r===0}function Z(i,{instancePath:s="",
parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){if(Object.
keys(i).length>1){const t={instancePath:s,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit:1}};e===null?
e=[t]:e.push(t),r++}if(Object.keys(i).length<1){const t={instancePath:s,schemaPath:"#/minProperties",keyword:"minPropert\
ies",params:{limit:1}};e===null?e=[t]:e.push(t),r++}for(const t in i)if(t!=="ipBlock"){const p={instancePath:s,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[p]:e.push(p),r++}i.ipBlock!==
void 0&&(re(i.ipBlock,{instancePath:s+"/ipBlock",parentData:i,parentDataProperty:"ipBlock",rootData:u})||(e=e===null?re.
errors:e.concat(re.errors),r=e.length))}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"ob\
ject"}};e===null?e=[t]:e.push(t),r++}return Z.errors=e,r===0}function fe(i,{instancePath:s="",parentData:v,parentDataProperty:j,
rootData:u=i}={}){let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.spec===void 0){const t={instancePath:s,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"spec"}};e===null?e=[t]:e.push(t),r++}for(const t in i)
if(!(t==="status"||t==="apiVersion"||t==="kind"||t==="metadata"||t==="spec")){const p={instancePath:s,schemaPath:"#/addi\
tionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[p]:e.push(p),r++}if(i.apiVersion!==
void 0&&typeof i.apiVersion!="string"){const t={instancePath:s+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"\
type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(i.kind!==void 0&&typeof i.kind!="string"){const t={instancePath:s+
"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(i.metadata!==
void 0&&(D(i.metadata,{instancePath:s+"/metadata",parentData:i,parentDataProperty:"metadata",rootData:u})||(e=e===null?D.
errors:e.concat(D.errors),r=e.length)),i.spec!==void 0){let t=i.spec;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.serviceFunctionChain===
void 0){const p={instancePath:s+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"\
serviceFunctionChain"}};e===null?e=[p]:e.push(p),r++}if(t.subject===void 0){const p={instancePath:s+"/spec",schemaPath:"\
#/properties/spec/required",keyword:"required",params:{missingProperty:"subject"}};e===null?e=[p]:e.push(p),r++}for(const p in t)
if(!(p==="egress"||p==="ingress"||p==="serviceFunctionChain"||p==="subject")){const a={instancePath:s+"/spec",schemaPath:"\
#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p}};e===null?e=[a]:e.push(
a),r++}if(t.egress!==void 0){let p=t.egress;if(p&&typeof p=="object"&&!Array.isArray(p)){if(Object.keys(p).length<1){const a={
instancePath:s+"/spec/egress",schemaPath:"#/properties/spec/properties/egress/minProperties",keyword:"minProperties",params:{
limit:1}};e===null?e=[a]:e.push(a),r++}for(const a in p)if(!(a==="ports"||a==="to")){const o={instancePath:s+"/spec/egre\
ss",schemaPath:"#/properties/spec/properties/egress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:a}};
e===null?e=[o]:e.push(o),r++}p.ports!==void 0&&(E(p.ports,{instancePath:s+"/spec/egress/ports",parentData:p,parentDataProperty:"\
ports",rootData:u})||(e=e===null?E.errors:e.concat(E.errors),r=e.length)),p.to!==void 0&&(Z(p.to,{instancePath:s+"/spec/\
egress/to",parentData:p,parentDataProperty:"to",rootData:u})||(e=e===null?Z.errors:e.concat(Z.errors),r=e.length))}else{
const a={instancePath:s+"/spec/egress",schemaPath:"#/properties/spec/properties/egress/type",keyword:"type",params:{type:"\
object"}};e===null?e=[a]:e.push(a),r++}}if(t.ingress!==void 0){let p=t.ingress;if(p&&typeof p=="object"&&!Array.isArray(
p)){if(Object.keys(p).length<1){const a={instancePath:s+"/spec/ingress",schemaPath:"#/properties/spec/properties/ingress\
/minProperties",keyword:"minProperties",params:{limit:1}};e===null?e=[a]:e.push(a),r++}for(const a in p)if(!(a==="from"||
a==="ports")){const o={instancePath:s+"/spec/ingress",schemaPath:"#/properties/spec/properties/ingress/additionalPropert\
ies",keyword:"additionalProperties",params:{additionalProperty:a}};e===null?e=[o]:e.push(o),r++}p.from!==void 0&&(Z(p.from,
{instancePath:s+"/spec/ingress/from",parentData:p,parentDataProperty:"from",rootData:u})||(e=e===null?Z.errors:e.concat(
Z.errors),r=e.length)),p.ports!==void 0&&(E(p.ports,{instancePath:s+"/spec/ingress/ports",parentData:p,parentDataProperty:"\
ports",rootData:u})||(e=e===null?E.errors:e.concat(E.errors),r=e.length))}else{const a={instancePath:s+"/spec/ingress",schemaPath:"\
#/properties/spec/properties/ingress/type",keyword:"type",params:{type:"object"}};e===null?e=[a]:e.push(a),r++}}if(t.serviceFunctionChain!==
void 0){let p=t.serviceFunctionChain;if(typeof p=="string"){if(w(p)<1){const a={instancePath:s+"/spec/serviceFunctionCha\
in",schemaPath:"#/properties/spec/properties/serviceFunctionChain/minLength",keyword:"minLength",params:{limit:1}};e===null?
e=[a]:e.push(a),r++}}else{const a={instancePath:s+"/spec/serviceFunctionChain",schemaPath:"#/properties/spec/properties/\
serviceFunctionChain/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),r++}}if(t.subject!==void 0){let p=t.
subject;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.pods===void 0){const a={instancePath:s+"/spec/subject",schemaPath:"\
#/properties/spec/properties/subject/required",keyword:"required",params:{missingProperty:"pods"}};e===null?e=[a]:e.push(
a),r++}for(const a in p)if(!(a==="network"||a==="pods")){const o={instancePath:s+"/spec/subject",schemaPath:"#/propertie\
s/spec/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:a}};e===null?e=
[o]:e.push(o),r++}if(p.network!==void 0&&typeof p.network!="string"){const a={instancePath:s+"/spec/subject/network",schemaPath:"\
#/properties/spec/properties/subject/properties/network/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(
a),r++}if(p.pods!==void 0){let a=p.pods;if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.namespaceSelector===void 0){const o={
instancePath:s+"/spec/subject/pods",schemaPath:"#/properties/spec/properties/subject/properties/pods/required",keyword:"\
required",params:{missingProperty:"namespaceSelector"}};e===null?e=[o]:e.push(o),r++}if(a.podSelector===void 0){const o={
instancePath:s+"/spec/subject/pods",schemaPath:"#/properties/spec/properties/subject/properties/pods/required",keyword:"\
required",params:{missingProperty:"podSelector"}};e===null?e=[o]:e.push(o),r++}for(const o in a)if(!(o==="namespaceSelec\
tor"||o==="podSelector")){const n={instancePath:s+"/spec/subject/pods",schemaPath:"#/properties/spec/properties/subject/\
properties/pods/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};e===null?e=[n]:e.push(
n),r++}a.namespaceSelector!==void 0&&(L(a.namespaceSelector,{instancePath:s+"/spec/subject/pods/namespaceSelector",parentData:a,
parentDataProperty:"namespaceSelector",rootData:u})||(e=e===null?L.errors:e.concat(L.errors),r=e.length)),a.podSelector!==
void 0&&(L(a.podSelector,{instancePath:s+"/spec/subject/pods/podSelector",parentData:a,parentDataProperty:"podSelector",
rootData:u})||(e=e===null?L.errors:e.concat(L.errors),r=e.length))}else{const o={instancePath:s+"/spec/subject/pods",schemaPath:"\
#/properties/spec/properties/subject/properties/pods/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:e.push(
o),r++}}}else{const a={instancePath:s+"/spec/subject",schemaPath:"#/properties/spec/properties/subject/type",keyword:"ty\
pe",params:{type:"object"}};e===null?e=[a]:e.push(a),r++}}}else{const p={instancePath:s+"/spec",schemaPath:"#/properties\
/spec/type",keyword:"type",params:{type:"object"}};e===null?e=[p]:e.push(p),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return fe.errors=e,r===0}const Me=me,Ee={type:"\
object",properties:{apiVersion:{type:"string"},kind:{type:"string"},metadata:{$ref:"shared-0"},spec:{type:"object",properties:{
egress:{type:"array",items:{type:"object",properties:{matches:{type:"array",items:{type:"object",maxProperties:1,minProperties:1,
properties:{name:{type:"string",pattern:"^(?:[a-zA-Z0-9]+(?:[-_]+[a-zA-Z0-9]+)*(?:\\.[a-zA-Z0-9]+(?:[-_]+[a-zA-Z0-9]+)*)*\
\\.?)?$"},pattern:{type:"string",pattern:"^(?:[a-zA-Z0-9*]+(?:[-_]+[a-zA-Z0-9*]+)*(?:\\.[a-zA-Z0-9*]+(?:[-_]+[a-zA-Z0-9*]\
+)*)*\\.?)?$"}},additionalProperties:!1},minItems:1},ports:{type:"array",items:{type:"object",properties:{port:{type:"in\
teger",maximum:65535,minimum:1},protocol:{type:"string",enum:["TCP","UDP","ALL"]}},additionalProperties:!1}}},required:[
"matches"],additionalProperties:!1},minItems:1},podSelector:{$ref:"shared-4"}},required:["egress","podSelector"],additionalProperties:!1},
status:{}},required:["spec"],additionalProperties:!1},Ze=new RegExp("^(?:[a-zA-Z0-9]+(?:[-_]+[a-zA-Z0-9]+)*(?:\\.[a-zA-Z0\
-9]+(?:[-_]+[a-zA-Z0-9]+)*)*\\.?)?$","u"),Oe=new RegExp("^(?:[a-zA-Z0-9*]+(?:[-_]+[a-zA-Z0-9*]+)*(?:\\.[a-zA-Z0-9*]+(?:[-\
_]+[a-zA-Z0-9*]+)*)*\\.?)?$","u");function me(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){let e=null,
r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.spec===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"spec"}};e===null?e=[t]:e.push(t),r++}for(const t in i)if(!(t==="apiVersion"||t==="kin\
d"||t==="metadata"||t==="spec"||t==="status")){const p={instancePath:s,schemaPath:"#/additionalProperties",keyword:"addi\
tionalProperties",params:{additionalProperty:t}};e===null?e=[p]:e.push(p),r++}if(i.apiVersion!==void 0&&typeof i.apiVersion!=
"string"){const t={instancePath:s+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[t]:e.push(t),r++}if(i.kind!==void 0&&typeof i.kind!="string"){const t={instancePath:s+"/kind",schemaPath:"\
#/properties/kind/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(i.metadata!==void 0&&(D(i.
metadata,{instancePath:s+"/metadata",parentData:i,parentDataProperty:"metadata",rootData:u})||(e=e===null?D.errors:e.concat(
D.errors),r=e.length)),i.spec!==void 0){let t=i.spec;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.egress===void 0){
const p={instancePath:s+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"egre\
ss"}};e===null?e=[p]:e.push(p),r++}if(t.podSelector===void 0){const p={instancePath:s+"/spec",schemaPath:"#/properties/s\
pec/required",keyword:"required",params:{missingProperty:"podSelector"}};e===null?e=[p]:e.push(p),r++}for(const p in t)if(!(p===
"egress"||p==="podSelector")){const a={instancePath:s+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:p}};e===null?e=[a]:e.push(a),r++}if(t.egress!==void 0){let p=t.egress;if(Array.
isArray(p)){if(p.length<1){const o={instancePath:s+"/spec/egress",schemaPath:"#/properties/spec/properties/egress/minIte\
ms",keyword:"minItems",params:{limit:1}};e===null?e=[o]:e.push(o),r++}const a=p.length;for(let o=0;o<a;o++){let n=p[o];if(n&&
typeof n=="object"&&!Array.isArray(n)){if(n.matches===void 0){const y={instancePath:s+"/spec/egress/"+o,schemaPath:"#/pr\
operties/spec/properties/egress/items/required",keyword:"required",params:{missingProperty:"matches"}};e===null?e=[y]:e.
push(y),r++}for(const y in n)if(!(y==="matches"||y==="ports")){const c={instancePath:s+"/spec/egress/"+o,schemaPath:"#/p\
roperties/spec/properties/egress/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:y}};
e===null?e=[c]:e.push(c),r++}if(n.matches!==void 0){let y=n.matches;if(Array.isArray(y)){if(y.length<1){const d={instancePath:s+
"/spec/egress/"+o+"/matches",schemaPath:"#/properties/spec/properties/egress/items/properties/matches/minItems",keyword:"\
minItems",params:{limit:1}};e===null?e=[d]:e.push(d),r++}const c=y.length;for(let d=0;d<c;d++){let f=y[d];if(f&&typeof f==
"object"&&!Array.isArray(f)){if(Object.keys(f).length>1){const l={instancePath:s+"/spec/egress/"+o+"/matches/"+d,schemaPath:"\
#/properties/spec/properties/egress/items/properties/matches/items/maxProperties",keyword:"maxProperties",params:{limit:1}};
e===null?e=[l]:e.push(l),r++}if(Object.keys(f).length<1){const l={instancePath:s+"/spec/egress/"+o+"/matches/"+d,schemaPath:"\
#/properties/spec/properties/egress/items/properties/matches/items/minProperties",keyword:"minProperties",params:{limit:1}};
e===null?e=[l]:e.push(l),r++}for(const l in f)if(!(l==="name"||l==="pattern")){const m={instancePath:s+"/spec/egress/"+o+
"/matches/"+d,schemaPath:"#/properties/spec/properties/egress/items/properties/matches/items/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:l}};e===null?e=[m]:e.push(m),r++}if(f.name!==void 0){let l=f.name;if(typeof l==
"string"){if(!Ze.test(l)){const m={instancePath:s+"/spec/egress/"+o+"/matches/"+d+"/name",schemaPath:"#/properties/spec/\
properties/egress/items/properties/matches/items/properties/name/pattern",keyword:"pattern",params:{pattern:"^(?:[a-zA-Z\
0-9]+(?:[-_]+[a-zA-Z0-9]+)*(?:\\.[a-zA-Z0-9]+(?:[-_]+[a-zA-Z0-9]+)*)*\\.?)?$"}};e===null?e=[m]:e.push(m),r++}}else{const m={
instancePath:s+"/spec/egress/"+o+"/matches/"+d+"/name",schemaPath:"#/properties/spec/properties/egress/items/properties/\
matches/items/properties/name/type",keyword:"type",params:{type:"string"}};e===null?e=[m]:e.push(m),r++}}if(f.pattern!==
void 0){let l=f.pattern;if(typeof l=="string"){if(!Oe.test(l)){const m={instancePath:s+"/spec/egress/"+o+"/matches/"+d+"\
/pattern",schemaPath:"#/properties/spec/properties/egress/items/properties/matches/items/properties/pattern/pattern",keyword:"\
pattern",params:{pattern:"^(?:[a-zA-Z0-9*]+(?:[-_]+[a-zA-Z0-9*]+)*(?:\\.[a-zA-Z0-9*]+(?:[-_]+[a-zA-Z0-9*]+)*)*\\.?)?$"}};
e===null?e=[m]:e.push(m),r++}}else{const m={instancePath:s+"/spec/egress/"+o+"/matches/"+d+"/pattern",schemaPath:"#/prop\
erties/spec/properties/egress/items/properties/matches/items/properties/pattern/type",keyword:"type",params:{type:"strin\
g"}};e===null?e=[m]:e.push(m),r++}}}else{const l={instancePath:s+"/spec/egress/"+o+"/matches/"+d,schemaPath:"#/propertie\
s/spec/properties/egress/items/properties/matches/items/type",keyword:"type",params:{type:"object"}};e===null?e=[l]:e.push(
l),r++}}}else{const c={instancePath:s+"/spec/egress/"+o+"/matches",schemaPath:"#/properties/spec/properties/egress/items\
/properties/matches/type",keyword:"type",params:{type:"array"}};e===null?e=[c]:e.push(c),r++}}if(n.ports!==void 0){let y=n.
ports;if(Array.isArray(y)){const c=y.length;for(let d=0;d<c;d++){let f=y[d];if(f&&typeof f=="object"&&!Array.isArray(f)){
for(const l in f)if(!(l==="port"||l==="protocol")){const m={instancePath:s+"/spec/egress/"+o+"/ports/"+d,schemaPath:"#/p\
roperties/spec/properties/egress/items/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:l}};e===null?e=[m]:e.push(m),r++}if(f.port!==void 0){let l=f.port;if(!(typeof l=="number"&&!(l%1)&&!isNaN(
l))){const m={instancePath:s+"/spec/egress/"+o+"/ports/"+d+"/port",schemaPath:"#/properties/spec/properties/egress/items\
/properties/ports/items/properties/port/type",keyword:"type",params:{type:"integer"}};e===null?e=[m]:e.push(m),r++}if(typeof l==
"number"){if(l>65535||isNaN(l)){const m={instancePath:s+"/spec/egress/"+o+"/ports/"+d+"/port",schemaPath:"#/properties/s\
pec/properties/egress/items/properties/ports/items/properties/port/maximum",keyword:"maximum",params:{comparison:"<=",limit:65535}};
e===null?e=[m]:e.push(m),r++}if(l<1||isNaN(l)){const m={instancePath:s+"/spec/egress/"+o+"/ports/"+d+"/port",schemaPath:"\
#/properties/spec/properties/egress/items/properties/ports/items/properties/port/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1}};e===null?e=[m]:e.push(m),r++}}}if(f.protocol!==void 0){let l=f.protocol;if(typeof l!="string"){const m={instancePath:s+
"/spec/egress/"+o+"/ports/"+d+"/protocol",schemaPath:"#/properties/spec/properties/egress/items/properties/ports/items/p\
roperties/protocol/type",keyword:"type",params:{type:"string"}};e===null?e=[m]:e.push(m),r++}if(!(l==="TCP"||l==="UDP"||
l==="ALL")){const m={instancePath:s+"/spec/egress/"+o+"/ports/"+d+"/protocol",schemaPath:"#/properties/spec/properties/e\
gress/items/properties/ports/items/properties/protocol/enum",keyword:"enum",params:{allowedValues:Ee.properties.spec.properties.
egress.items.properties.ports.items.properties.protocol.enum}};e===null?e=[m]:e.push(m),r++}}}else{const l={instancePath:s+
"/spec/egress/"+o+"/ports/"+d,schemaPath:"#/properties/spec/properties/egress/items/properties/ports/items/type",keyword:"\
type",params:{type:"object"}};e===null?e=[l]:e.push(l),r++}}}else{const c={instancePath:s+"/spec/egress/"+o+"/ports",schemaPath:"\
#/properties/spec/properties/egress/items/properties/ports/type",keyword:"type",params:{type:"array"}};e===null?e=[c]:e.
push(c),r++}}}else{const y={instancePath:s+"/spec/egress/"+o,schemaPath:"#/properties/spec/properties/egress/items/type",
keyword:"type",params:{type:"object"}};e===null?e=[y]:e.push(y),r++}}}else{const a={instancePath:s+"/spec/egress",schemaPath:"\
#/properties/spec/properties/egress/type",keyword:"type",params:{type:"array"}};e===null?e=[a]:e.push(a),r++}}t.podSelector!==
void 0&&(L(t.podSelector,{instancePath:s+"/spec/podSelector",parentData:t,parentDataProperty:"podSelector",rootData:u})||
(e=e===null?L.errors:e.concat(L.errors),r=e.length))}else{const p={instancePath:s+"/spec",schemaPath:"#/properties/spec/\
type",keyword:"type",params:{type:"object"}};e===null?e=[p]:e.push(p),r++}}}else{const t={instancePath:s,schemaPath:"#/t\
ype",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return me.errors=e,r===0}const Te=de,Be={type:"\
object",properties:{apiVersion:{type:"string"},kind:{type:"string"},metadata:{type:"object",properties:{name:{type:"stri\
ng",pattern:"^default$"},generateName:{type:"string"},namespace:{type:"string"},labels:{type:"object",additionalProperties:{
type:"string"}},annotations:{type:"object",additionalProperties:{type:"string"}},finalizers:{type:"array",items:{type:"s\
tring"}},ownerReferences:{$ref:"shared-1"},creationTimestamp:{},deletionGracePeriodSeconds:{},deletionTimestamp:{},generation:{},
managedFields:{},resourceVersion:{},selfLink:{},uid:{}},additionalProperties:!1},spec:{type:"object",properties:{cluster:{
type:"object",properties:{allow:{$ref:"shared-24"},deny:{$ref:"shared-24"}},additionalProperties:!1}},additionalProperties:!1},
status:{}},additionalProperties:!1},Ke=new RegExp("^default$","u"),yr={type:"object",properties:{delegate:{type:"boolean"},
log:{type:"boolean"}},additionalProperties:!1};function O(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){
let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){for(const t in i)if(!(t==="delegate"||t==="log")){const p={instancePath:s,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[p]:e.push(
p),r++}if(i.delegate!==void 0&&typeof i.delegate!="boolean"){const t={instancePath:s+"/delegate",schemaPath:"#/propertie\
s/delegate/type",keyword:"type",params:{type:"boolean"}};e===null?e=[t]:e.push(t),r++}if(i.log!==void 0&&typeof i.log!="\
boolean"){const t={instancePath:s+"/log",schemaPath:"#/properties/log/type",keyword:"type",params:{type:"boolean"}};e===
null?e=[t]:e.push(t),r++}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?
e=[t]:e.push(t),r++}return O.errors=e,r===0}function de(i,{instancePath:s="",parentData:v,parentDataProperty:j,rootData:u=i}={}){
let e=null,r=0;if(i&&typeof i=="object"&&!Array.isArray(i)){for(const t in i)if(!(t==="apiVersion"||t==="kind"||t==="met\
adata"||t==="spec"||t==="status")){const p={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProper\
ties",params:{additionalProperty:t}};e===null?e=[p]:e.push(p),r++}if(i.apiVersion!==void 0&&typeof i.apiVersion!="string"){
const t={instancePath:s+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type:"string"}};e===
null?e=[t]:e.push(t),r++}if(i.kind!==void 0&&typeof i.kind!="string"){const t={instancePath:s+"/kind",schemaPath:"#/prop\
erties/kind/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(i.metadata!==void 0){let t=i.metadata;
if(t&&typeof t=="object"&&!Array.isArray(t)){for(const p in t)if(!K.call(Be.properties.metadata.properties,p)){const a={
instancePath:s+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:p}};e===null?e=[a]:e.push(a),r++}if(t.name!==void 0){let p=t.name;if(typeof p=="string"){if(!Ke.test(
p)){const a={instancePath:s+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/pattern",keyword:"pattern",
params:{pattern:"^default$"}};e===null?e=[a]:e.push(a),r++}}else{const a={instancePath:s+"/metadata/name",schemaPath:"#/\
properties/metadata/properties/name/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),r++}}if(t.generateName!==
void 0&&typeof t.generateName!="string"){const p={instancePath:s+"/metadata/generateName",schemaPath:"#/properties/metad\
ata/properties/generateName/type",keyword:"type",params:{type:"string"}};e===null?e=[p]:e.push(p),r++}if(t.namespace!==void 0&&
typeof t.namespace!="string"){const p={instancePath:s+"/metadata/namespace",schemaPath:"#/properties/metadata/properties\
/namespace/type",keyword:"type",params:{type:"string"}};e===null?e=[p]:e.push(p),r++}if(t.labels!==void 0){let p=t.labels;
if(p&&typeof p=="object"&&!Array.isArray(p)){for(const a in p)if(typeof p[a]!="string"){const o={instancePath:s+"/metada\
ta/labels/"+a.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/metadata/properties/labels/additionalPrope\
rties/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),r++}}else{const a={instancePath:s+"/metadata\
/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type:"object"}};e===null?e=[a]:
e.push(a),r++}}if(t.annotations!==void 0){let p=t.annotations;if(p&&typeof p=="object"&&!Array.isArray(p)){for(const a in p)
if(typeof p[a]!="string"){const o={instancePath:s+"/metadata/annotations/"+a.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type:"string"}};e===null?
e=[o]:e.push(o),r++}}else{const a={instancePath:s+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/a\
nnotations/type",keyword:"type",params:{type:"object"}};e===null?e=[a]:e.push(a),r++}}if(t.finalizers!==void 0){let p=t.
finalizers;if(Array.isArray(p)){const a=p.length;for(let o=0;o<a;o++)if(typeof p[o]!="string"){const n={instancePath:s+"\
/metadata/finalizers/"+o,schemaPath:"#/properties/metadata/properties/finalizers/items/type",keyword:"type",params:{type:"\
string"}};e===null?e=[n]:e.push(n),r++}}else{const a={instancePath:s+"/metadata/finalizers",schemaPath:"#/properties/met\
adata/properties/finalizers/type",keyword:"type",params:{type:"array"}};e===null?e=[a]:e.push(a),r++}}t.ownerReferences!==
void 0&&($(t.ownerReferences,{instancePath:s+"/metadata/ownerReferences",parentData:t,parentDataProperty:"ownerReference\
s",rootData:u})||(e=e===null?$.errors:e.concat($.errors),r=e.length))}else{const p={instancePath:s+"/metadata",schemaPath:"\
#/properties/metadata/type",keyword:"type",params:{type:"object"}};e===null?e=[p]:e.push(p),r++}}if(i.spec!==void 0){let t=i.
spec;if(t&&typeof t=="object"&&!Array.isArray(t)){for(const p in t)if(p!=="cluster"){const a={instancePath:s+"/spec",schemaPath:"\
#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p}};e===null?e=[a]:e.push(
a),r++}if(t.cluster!==void 0){let p=t.cluster;if(p&&typeof p=="object"&&!Array.isArray(p)){for(const a in p)if(!(a==="al\
low"||a==="deny")){const o={instancePath:s+"/spec/cluster",schemaPath:"#/properties/spec/properties/cluster/additionalPr\
operties",keyword:"additionalProperties",params:{additionalProperty:a}};e===null?e=[o]:e.push(o),r++}p.allow!==void 0&&(O(
p.allow,{instancePath:s+"/spec/cluster/allow",parentData:p,parentDataProperty:"allow",rootData:u})||(e=e===null?O.errors:
e.concat(O.errors),r=e.length)),p.deny!==void 0&&(O(p.deny,{instancePath:s+"/spec/cluster/deny",parentData:p,parentDataProperty:"\
deny",rootData:u})||(e=e===null?O.errors:e.concat(O.errors),r=e.length))}else{const a={instancePath:s+"/spec/cluster",schemaPath:"\
#/properties/spec/properties/cluster/type",keyword:"type",params:{type:"object"}};e===null?e=[a]:e.push(a),r++}}}else{const p={
instancePath:s+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type:"object"}};e===null?e=[p]:e.push(
p),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),
r++}return de.errors=e,r===0}const ur={"gateway.networking.k8s.io/v1:Gateway":te,"gateway.networking.k8s.io/v1beta1:Gate\
way":te,"gateway.networking.k8s.io/v1:GatewayClass":Le,"networking.gke.io/v1:GKEIPRoute":Ne,"networking.gke.io/v1:GKENet\
workParamSet":Re,"networking.gke.io/v1:Network":Ie,"networking.gke.io/v1:ServiceFunctionChain":$e,"networking.gke.io/v1:\
TrafficSelector":Ve,"networking.gke.io/v1alpha1:FQDNNetworkPolicy":Me,"networking.gke.io/v1alpha1:NetworkLogging":Te};export{ur as VALIDATORS};
