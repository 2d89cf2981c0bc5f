import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkEsimForm } from "@/components/esim/check-form";
import { type EsimValues, initialValues, sentFields } from "@/components/esim/form-values";
import { activationSchema } from "@/lib/domain/esim/activation-schema";
import { readFields, toNested } from "@/lib/domain/esim/field-paths";
import { VALID_ACTIVATIONS } from "@/lib/domain/esim/testing/valid-activations";

const TODAY = "2026-11-22";
const CONTRACT = { userManagement: false, aladinMnp: false };
const OPTIONS = { fields: {}, shouldUseNativeValidation: false, names: undefined };

/** Controls, and texts that are right for one of them or for none. */
const CONTROLS = [
  ...[
    "aladinOperated",
    "masterAccount",
    "masterPassword",
    "createType",
    "eid",
    "account",
    "simKind",
  ],
  ...["contractLine", "repAccount", "shipDate", "planCode", "deliveryCode", "customerReference"],
  ...["reissueOf", "reissue.oldProductNumber", "reissue.oldEid", "mnp.reserveNumber", "mnp.gender"],
  ...["mnp.lastnameKanji", "mnp.firstnameKanji", "mnp.lastnameZenKana", "mnp.firstnameZenKana"],
  "mnp.birthday",
];
const TEXTS = [
  ...["", " ", "10", "20", "30", "a b", "E0", "E9", "4G", "080", "08011112222", "new", "add"],
  ...["11112222333344445555666677778888", "89049032123451234512345678901235", "CD0009999999004"],
  ...["山田", "山　田", "ヤマダ", "ﾔﾏ", "M", "W", "C", "X", "P", "1101201234", "山".repeat(49)],
  ...["19900101", "20170301", "20991231", "product", "esim"],
];

type Fields = Record<string, string>;

async function checked(values: EsimValues, contract = CONTRACT) {
  return checkEsimForm(contract, () => TODAY)(values, undefined, OPTIONS);
}

describe("the form's rules", () => {
  it("are those of the action, whatever is filled in: both take a request or neither does", async () => {
    const examples = Object.values(VALID_ACTIVATIONS).map(({ request }) => readFields(request));
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...examples),
        fc.array(fc.tuple(fc.constantFrom(...CONTROLS), fc.constantFrom(...TEXTS)), {
          maxLength: 4,
        }),
        fc.record({ userManagement: fc.boolean(), aladinMnp: fc.boolean() }),
        async ({ addKind, ...example }, changes, contract) => {
          const known: Fields = { ...example, ...Object.fromEntries(changes) };
          const kind = (["N", "M", "R"] as const).find((one) => one === addKind) ?? "N";
          const values = initialValues(kind, known);
          const { errors, values: request } = await checked(values, contract);
          const schema = activationSchema(contract, () => TODAY);
          const action = schema.safeParse(toNested(sentFields(values)));
          const ours = values.customerReference.trim().length <= 60;
          expect(Object.keys(errors).length === 0).toBe(action.success && ours);
          if (!action.success || !ours) return;
          taken += 1;
          expect(request).toMatchObject({ activation: action.data });
        },
      ),
      { numRuns: 1_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it("ask for what was passed through without choosing, of which the form library says null", async () => {
    const passed: unknown = { ...initialValues("R"), reissueOf: null };
    const { errors } = await checked(passed as EsimValues);
    expect(errors).toHaveProperty("reissueOf");
  });
});
