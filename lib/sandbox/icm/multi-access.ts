import type { Profile } from "@/lib/sandbox/icm/profile";
import { seededInteger } from "@/lib/sandbox/seeded-number";

const MOST_CONNECTIONS = 100;
const CARRIERS = ["nttc", "docomo", "kddi"];
const LAST_UPDATE = Date.parse("2025-11-02T00:00:00Z");
const HOUR_MS = 60 * 60 * 1000;

/** 440130000096019's answers are the document's samples. */
const PRINTED_IMSI = "440130000096019";

/** Times carry no zone, as in the document: they are Japan's. */
export function connectionStatus(profile: Profile) {
  const printed = profile.imsi === PRINTED_IMSI;
  return {
    hsn: profile.hsn,
    iccid: profile.fields.iccid,
    imsi: profile.imsi,
    imsi_2: printed ? "901370001418959" : `901370001${418959 + profile.index}`,
    last_connected_carrier: printed ? "nttc" : CARRIERS[profile.index % CARRIERS.length],
    imei: imeiOf(profile),
    updated_at: printed ? "2023-11-02T00:00:00" : withoutZone(LAST_UPDATE),
  };
}

/** Newest first. ICM tells the last 100 only, however many there were. */
export function connectionHistory(profile: Profile) {
  if (profile.imsi === PRINTED_IMSI) return printedHistory();
  const count = connectionCount(profile);
  return Array.from({ length: Math.min(count, MOST_CONNECTIONS) }, (_, age) => ({
    created_at: withoutZone(LAST_UPDATE - age * HOUR_MS),
    ef_iccid: profile.fields.iccid,
    ef_imsi: profile.imsi,
    imei: imeiOf(profile),
    applet_state: age % 5 === 4 ? "02" : "01",
  }));
}

function printedHistory() {
  return ["2023-10-19T10:13:21", "2023-10-19T10:13:05"].map((created_at) => ({
    created_at,
    ef_iccid: "8981120000002260832",
    ef_imsi: "440130000236084",
    imei: "A355927115114020",
    applet_state: "01",
  }));
}

function connectionCount(profile: Profile): number {
  return profile.index % 4 === 3 ? 130 : seededInteger(40, "connections", profile.index);
}

function imeiOf(profile: Profile): string {
  return `A${355927115114016 + profile.index}`;
}

function withoutZone(instantMs: number): string {
  return new Date(instantMs).toISOString().slice(0, 19);
}
