import { z } from "zod";
import { ROLES } from "@/lib/auth/permissions";
import { fieldMessage } from "@/lib/i18n/field-message";

/** As long as better-auth looks at them (lib/auth/auth.ts), in UTF-16 units. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

export const LONGEST_NAME = 60;
export const LONGEST_EMAIL = 254;

const role = z.enum(ROLES);
const staffId = z.string().min(1).max(100);

export const AddStaffInput = z.object({
  /** Kept in small letters, as the sign-in looks for it. */
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .max(LONGEST_EMAIL)
    .pipe(z.email({ error: fieldMessage("email") })),
  name: z.string().trim().min(1).max(LONGEST_NAME),
  role,
});
export type AddStaffInput = z.infer<typeof AddStaffInput>;

export const ChangeRoleInput = z.object({ staffId, role });
export type ChangeRoleInput = z.infer<typeof ChangeRoleInput>;

/** The person whom it is done to, where there is nothing else to say. */
export const StaffInput = z.object({ staffId });
export type StaffInput = z.infer<typeof StaffInput>;

export const ChangePasswordInput = z
  .object({
    currentPassword: z.string().min(1).max(PASSWORD_LENGTH.max),
    newPassword: z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max),
  })
  .refine(({ currentPassword, newPassword }) => newPassword !== currentPassword, {
    path: ["newPassword"],
    error: fieldMessage("samePassword"),
  });
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;
