import { OwnStack } from "@/e2e/fixtures/own-stack";
import { prepareStaff } from "@/e2e/fixtures/staff";

/**
 * What every stack of the tests is started with, over the caller's environment and a file .env: a live desk's
 * settings must not reach a test, which would then send to the carriers. Empty is unset.
 */
const TRIAL = {
  KAITSU_MODE: "trial",
  KAITSU_URL: "",
  KAITSU_HOST: "",
  KAITSU_SECRET_KEY: "",
  DATABASE_URL: "",
  DATABASE_OWNER_URL: "",
  SANDBOX_URL: "",
  FREEBIT_USER_MANAGEMENT: "",
  FREEBIT_ALADIN_MNP: "",
  FREEBIT_COMPLETION_DIR: "",
  FREEBIT_WAITING_MINUTES: "",
  METRICS_TOKEN: "",
  /** Specs share the carriers: neither their number nor one's faults may hold up the others. */
  ICM_MAX_RPS: "200",
  ICM_MAX_IN_FLIGHT: "100",
  ICM_MAX_FAILURES: "1000",
  FREEBIT_MAX_RPS: "200",
  FREEBIT_MAX_IN_FLIGHT: "100",
  FREEBIT_MAX_FAILURES: "1000",
  /** The sandbox's carriers answer "accepted" and finish this much later. */
  SANDBOX_COMPLETION_MS: "300",
  ADMIN_EMAIL: "admin@example.jp",
  ADMIN_PASSWORD: "e2e-admin-password",
};

/** Starts the built desk with all that belongs to it, on free ports and a data folder of its own. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  // Test processes inherit the environment, and with it the stacks that a spec starts for itself.
  Object.assign(process.env, TRIAL);
  const shared = await OwnStack.make();
  try {
    await prepareStaff(await shared.up(), shared.dataDir);
  } catch (error) {
    await shared.remove();
    throw error;
  }
  process.env.KAITSU_E2E_DATA_DIR = shared.dataDir;
  return () => shared.remove();
}
