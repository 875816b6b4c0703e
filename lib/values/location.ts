/** Whether a location is a zone (`asia-northeast3-a`) rather than a region. */
export const isZone = (location: string): boolean => /-[a-z]$/.test(location);
