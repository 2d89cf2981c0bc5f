import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";

type LinkButtonProps = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize };

/** A link that looks like a button: for going somewhere, never for doing something. */
export function LinkButton({
  variant = "default",
  size = "md",
  className,
  ...props
}: LinkButtonProps) {
  return <Link {...props} className={buttonClass(variant, size, className)} />;
}
