"use client";

import { DisableDialog } from "./disable-dialog";
import { EnableDialog } from "./enable-dialog";
import { PasswordDialog } from "./password-dialog";
import type { PersonDialogProps } from "./person-dialog";
import { RoleDialog } from "./role-dialog";
import type { StaffDialogName } from "./staff-actions";

const DIALOGS = {
  role: RoleDialog,
  password: PasswordDialog,
  disable: DisableDialog,
  enable: EnableDialog,
};

/** The window that was chosen for a person. */
export function StaffDialog({ dialog, ...props }: PersonDialogProps & { dialog: StaffDialogName }) {
  const Chosen = DIALOGS[dialog];
  return <Chosen {...props} />;
}
