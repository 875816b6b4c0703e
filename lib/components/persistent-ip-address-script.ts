/** Which addresses are this Pod's, by its ordinal; a Pod without any adds none. */
export const ADDRESSES_OF_ITS_ORDINAL = `eval "ADDRESSES=\\\${ADDRESSES_\${POD_NAME##*-}:-}"
`;

/** The container may run a second time in the same Pod: an address that is there already is left. */
export const ADD_ADDRESSES = `for address in \${ADDRESSES}; do
  ip address show dev lo | grep -qF " \${address} " || ip address add "\${address}" dev lo
done
`;
