"use server";

import { action } from "@/lib/actions/action";
import { addStaff } from "@/lib/domain/staff/add-staff";
import { changeOwnPassword } from "@/lib/domain/staff/change-own-password";
import { changeRole } from "@/lib/domain/staff/change-role";
import { disableStaff } from "@/lib/domain/staff/disable-staff";
import { enableStaff } from "@/lib/domain/staff/enable-staff";
import { giveNewPassword } from "@/lib/domain/staff/give-new-password";
import {
  AddStaffInput,
  ChangePasswordInput,
  ChangeRoleInput,
  StaffInput,
} from "@/lib/domain/staff/schemas";

export const addStaffAction = action("staff:manage", AddStaffInput, addStaff);
export const changeRoleAction = action("staff:manage", ChangeRoleInput, changeRole);
export const disableStaffAction = action("staff:manage", StaffInput, disableStaff);
export const enableStaffAction = action("staff:manage", StaffInput, enableStaff);
export const giveNewPasswordAction = action("staff:manage", StaffInput, giveNewPassword);
export const changePasswordAction = action(
  "password:change",
  ChangePasswordInput,
  changeOwnPassword,
);
