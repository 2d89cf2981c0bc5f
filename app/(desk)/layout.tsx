import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ServedIn } from "@/components/form/opened-in";
import { navigationFor } from "@/components/shell/navigation";
import { Shell } from "@/components/shell/shell";
import { mayDo } from "@/lib/auth/permissions";
import { contextOf, requireSession } from "@/lib/auth/session";
import { marksInUse } from "@/lib/domain/carriers/environment";
import { isTrial, readDeskState } from "@/lib/domain/desk/desk-context";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { parseTheme, THEME_COOKIE } from "@/lib/i18n/themes";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const session = await requireSession();
  const { user } = session;
  // Whoever must change their password first is told nothing of the desk before.
  const state = user.mustChangePassword
    ? { attention: 0, stops: [], outages: [] }
    : await readDeskState(contextOf(session, randomUUID()));
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <ClientMessages namespaces={["shell", "states"]}>
      <Shell
        user={{ name: user.name, email: user.email, role: user.role }}
        navigation={navigationFor((permission) => mayDo(user, permission))}
        theme={theme}
        trial={isTrial()}
        state={state}
        manages={mayDo(user, "carriers:manage")}
      >
        <ServedIn value={user.mustChangePassword ? {} : marksInUse()}>{children}</ServedIn>
      </Shell>
    </ClientMessages>
  );
}
