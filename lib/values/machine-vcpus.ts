/** vCPUs of a Compute Engine machine type, as its name says; `undefined` where it does not. */
export function machineVcpus(type: string): number | undefined {
  const vcpus = TYPE.exec(type)?.[1];
  return vcpus === undefined ? undefined : Number(vcpus);
}

/** `n2-standard-8`, `c3-standard-22-lssd`, `custom-4-16384`, `n2-custom-2-65536-ext`. */
const TYPE = /^(?:[a-z]+\d+[a-z]*-)?[a-z]+-(\d+)(?:-\d+)?(?:-lssd|-ext)?$/;
