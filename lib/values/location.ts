/** Whether a location is a zone (`asia-northeast3-a`) rather than a region. */
export const isZone = (location: string): boolean => /-[a-z]$/.test(location);

/** Whether a text has the form of a region: `asia-northeast3`, `u-germany-northeast1`. */
export const isRegion = (text: string): boolean => /^[a-z]+(?:-[a-z]+)+\d+$/.test(text);

/** The region of a zone (`asia-northeast3` of `asia-northeast3-a`), or the region itself. */
export const regionOf = (location: string): string => (isZone(location) ? location.slice(0, -2) : location);
