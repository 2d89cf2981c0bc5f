/** A country and a network as the usage answers spell them. */
export interface Network {
  userCountry: string;
  userNetwork: string;
}

export const HOME: Network = { userCountry: "Japan", userNetwork: "NTT DoCoMo, Inc." };
export const UNITED_STATES: Network = {
  userCountry: "United States",
  userNetwork: "AT&T Mobility",
};
export const TAIWAN: Network = { userCountry: "Taiwan", userNetwork: "Chunghwa Telecom" };
