import { parseIpAddress } from "../values/cidr";

/** The formats that a CRD asks for, as the API server knows them: `010.0.0.1` is `10.0.0.1` to it. */
export const ADDRESS_FORMATS = {
  ipv4: (text: string): boolean =>
    /^[\d.]+$/.test(text) && parseIpAddress(text.replace(/(^|\.)0+(?=\d)/g, "$1"))?.family === 4,
  ipv6: (text: string): boolean => /^[\da-f.]*:[\da-f:.]*$/i.test(text) && parseIpAddress(text)?.family === 6,
} as const;
