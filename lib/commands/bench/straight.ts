import { LATENCY_MS, type Place } from "@/lib/commands/bench/place";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { icm, icmSettings } from "@/lib/domain/carriers/icm";
import { tokenStore } from "@/lib/domain/carriers/token-store";
import { createHttpClient } from "@/lib/upstream/http";

/** ICM as whoever has a token and nothing else to do reaches it: the desk's own HTTP client, without the desk. */
export type Straight = {
  /** プロファイル情報参照, on a connection that stays. */
  readProfile(imsi: string): Promise<void>;
  /** プロファイル利用休止 on a connection of its own, as every change. */
  suspend(line: { imsi: string; hsn: string }): Promise<void>;
};

/** Signs in. */
export async function openStraight({ sandboxUrl }: Place): Promise<Straight> {
  await icm().signIn();
  const kept = await tokenStore(environmentOf("icm"), "icm").read();
  if (!kept) throw new Error("there is no token");
  const http = createHttpClient();
  const base = `${sandboxUrl}/icms-esim/v3/tenants/${icmSettings().tenantId}/profiles`;
  const headers = { "x-auth-token": kept.token };
  const secrets: string[] = [];
  return {
    readProfile: async (imsi) => {
      const url = new URL(`${base}/${imsi}`);
      const { status } = await http.read({ what: "profile", method: "GET", url, headers, secrets });
      if (status !== 200) throw new Error(`the sandbox answered ${status}`);
    },
    suspend: async (line) => {
      const url = new URL(`${base}/${line.imsi}/suspend`);
      const body = { json: line };
      const about = { what: "suspend", method: "POST", url, headers, body, secrets } as const;
      const { status } = await http.change(about);
      if (status !== 202) throw new Error(`the sandbox answered ${status}`);
    },
  };
}

export const STRAIGHT = `straight to the sandbox (${LATENCY_MS} ms away)`;
