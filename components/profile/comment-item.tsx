"use client";

import { askForComment } from "@/components/comments/ask-for-comment";
import { MenuButton } from "@/components/ui/menu-item";

/** The entry that opens the window in which the line's comment is edited. */
export function CommentItem({ children }: { children: string }) {
  return <MenuButton onPress={askForComment}>{children}</MenuButton>;
}
