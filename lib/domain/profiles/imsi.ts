/** path parameter `imsi` of the PROFILES API: `^[0-9]{1,15}$`. */
export const IMSI_PATTERN = /^[0-9]{1,15}$/;
