import type { Locale } from "./locales";
import enAccount from "./messages/en/account.json";
import enActivate from "./messages/en/activate.json";
import enAuth from "./messages/en/auth.json";
import enChanges from "./messages/en/changes.json";
import enComments from "./messages/en/comments.json";
import enCommon from "./messages/en/common.json";
import enCompletions from "./messages/en/completions.json";
import enConnections from "./messages/en/connections.json";
import enCrash from "./messages/en/crash.json";
import enErrors from "./messages/en/errors.json";
import enEsim from "./messages/en/esim.json";
import enEsimCsv from "./messages/en/esim-csv.json";
import enEsimFields from "./messages/en/esim-fields.json";
import enFreebit from "./messages/en/freebit.json";
import enImport from "./messages/en/import.json";
import enMultiAccess from "./messages/en/multi-access.json";
import enOrders from "./messages/en/orders.json";
import enPlans from "./messages/en/plans.json";
import enProfile from "./messages/en/profile.json";
import enProfiles from "./messages/en/profiles.json";
import enReconcile from "./messages/en/reconcile.json";
import enSending from "./messages/en/sending.json";
import enShell from "./messages/en/shell.json";
import enStaff from "./messages/en/staff.json";
import enStates from "./messages/en/states.json";
import enToday from "./messages/en/today.json";
import enUsage from "./messages/en/usage.json";
import jaAccount from "./messages/ja/account.json";
import jaActivate from "./messages/ja/activate.json";
import jaAuth from "./messages/ja/auth.json";
import jaChanges from "./messages/ja/changes.json";
import jaComments from "./messages/ja/comments.json";
import jaCommon from "./messages/ja/common.json";
import jaCompletions from "./messages/ja/completions.json";
import jaConnections from "./messages/ja/connections.json";
import jaCrash from "./messages/ja/crash.json";
import jaErrors from "./messages/ja/errors.json";
import jaEsim from "./messages/ja/esim.json";
import jaEsimCsv from "./messages/ja/esim-csv.json";
import jaEsimFields from "./messages/ja/esim-fields.json";
import jaFreebit from "./messages/ja/freebit.json";
import jaImport from "./messages/ja/import.json";
import jaMultiAccess from "./messages/ja/multi-access.json";
import jaOrders from "./messages/ja/orders.json";
import jaPlans from "./messages/ja/plans.json";
import jaProfile from "./messages/ja/profile.json";
import jaProfiles from "./messages/ja/profiles.json";
import jaReconcile from "./messages/ja/reconcile.json";
import jaSending from "./messages/ja/sending.json";
import jaShell from "./messages/ja/shell.json";
import jaStaff from "./messages/ja/staff.json";
import jaStates from "./messages/ja/states.json";
import jaToday from "./messages/ja/today.json";
import jaUsage from "./messages/ja/usage.json";

const ja = {
  account: jaAccount,
  activate: jaActivate,
  auth: jaAuth,
  changes: jaChanges,
  comments: jaComments,
  common: jaCommon,
  completions: jaCompletions,
  connections: jaConnections,
  crash: jaCrash,
  errors: jaErrors,
  esim: jaEsim,
  esimCsv: jaEsimCsv,
  esimFields: jaEsimFields,
  freebit: jaFreebit,
  import: jaImport,
  multiAccess: jaMultiAccess,
  orders: jaOrders,
  plans: jaPlans,
  profile: jaProfile,
  profiles: jaProfiles,
  reconcile: jaReconcile,
  sending: jaSending,
  shell: jaShell,
  staff: jaStaff,
  states: jaStates,
  today: jaToday,
  usage: jaUsage,
};

/** Every text of the interface, by namespace: Japanese gives the shape. */
export type Messages = typeof ja;

export type Namespace = keyof Messages;

// The annotation makes a text without its English a type error.
const en: Messages = {
  account: enAccount,
  activate: enActivate,
  auth: enAuth,
  changes: enChanges,
  comments: enComments,
  common: enCommon,
  completions: enCompletions,
  connections: enConnections,
  crash: enCrash,
  errors: enErrors,
  esim: enEsim,
  esimCsv: enEsimCsv,
  esimFields: enEsimFields,
  freebit: enFreebit,
  import: enImport,
  multiAccess: enMultiAccess,
  orders: enOrders,
  plans: enPlans,
  profile: enProfile,
  profiles: enProfiles,
  reconcile: enReconcile,
  sending: enSending,
  shell: enShell,
  staff: enStaff,
  states: enStates,
  today: enToday,
  usage: enUsage,
};

const byLocale: Record<Locale, Messages> = { ja, en };

/** All texts of one language; held in memory, nothing is read per request. */
export function messagesOf(locale: Locale): Messages {
  return byLocale[locale];
}
