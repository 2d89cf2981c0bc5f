import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { navigationFor } from "@/components/shell/navigation";
import { Shell } from "@/components/shell/shell";
import { mayDo } from "@/lib/auth/permissions";
import { requireSession } from "@/lib/auth/session";
import { getDeskContext } from "@/lib/domain/desk/desk-context";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { parseTheme, THEME_COOKIE } from "@/lib/i18n/themes";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { user } = await requireSession();
  const { trial, attention } = await getDeskContext();
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <ClientMessages namespaces={["shell", "states"]}>
      <Shell
        user={{ name: user.name, email: user.email, role: user.role }}
        navigation={navigationFor((permission) => mayDo(user, permission))}
        theme={theme}
        trial={trial}
        attention={attention}
      >
        {children}
      </Shell>
    </ClientMessages>
  );
}
