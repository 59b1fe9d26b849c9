// Passwords by the kinds of their characters.
import { raw, row } from "./rows.mjs";

const usual = raw`^(abc@123|P@\$\$w0rd|P@ssw0rd|P@ssword123|Pa\$\$word|pass@word1|Password!|Password1|Password22|iloveyou!)$`;

/** A check of passwords, which have to have three of these kinds of characters, or all of them. */
function password(validator, source, length, kinds, more = {}) {
  const format = kinds.length === 4 && !more.all ? "password-of-three" : "password";
  const { all: _, ...facts } = more;
  return row(validator, source, { format, length, pattern: kinds, accepts: null, rejects: null, ...facts });
}

const kinds = (sign) => ["[a-z]", "[A-Z]", "[0-9]", sign];

export const passwords = [
  password("LinuxAdminPassword", "compute/validate/linux_admin_password.go", [6, 72], kinds(raw`[^\w]`), {
    notPattern: [usual],
  }),
  password("WindowsAdminPassword", "compute/validate/windows_admin_password.go", [8, 123], kinds(raw`[^\w]`), {
    notPattern: [usual],
  }),
  password(
    "compute.validatePasswordComplexityLinux",
    "compute/orchestrated_virtual_machine_scale_set.go",
    [6, 72],
    kinds(raw`[\W_]`),
    { notPattern: [usual] },
  ),
  password(
    "compute.validatePasswordComplexityWindows",
    "compute/orchestrated_virtual_machine_scale_set.go",
    [8, 123],
    kinds(raw`[\W_]`),
    { notPattern: [usual] },
  ),
  password(
    "FlexibleServerAdministratorPassword",
    "mysql/validate/flexible_server_administrator_password.go",
    [8, 128],
    kinds(raw`[^\w]`),
  ),
  password(
    "ValidatePasswordComplexity",
    "qumulo/validate/file_system_admin_password.go since 4.40.0",
    [8, 0],
    kinds(raw`[\W_]`),
  ),
  password(
    "StaticWebAppPassword",
    "appservice/validate/static_web_app.go",
    [8, 0],
    kinds(raw`[!@#$%^&*(),.?":{}|<>]`),
    { all: true },
  ),
  password(
    "AutonomousDatabasePassword",
    "oracle/validate/autonomous_database_regular.go since 4.20.0",
    [12, 30],
    [raw`\p{Ll}`, raw`\p{Lu}`, raw`\p{N}`],
    { notPattern: [`"`, "admin"] },
  ),
];
