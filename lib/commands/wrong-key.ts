/** What is said when a program's secret key is not the one that its database is used with. */
export const WRONG_KEY =
  "KAITSU_SECRET_KEY is not the key that this database is used with, so nothing that is sealed in it could be read. Set the key of the other machines, " +
  "or put the desk's file secret-key back into the data folder. Only if that key is lost for ever: DELETE FROM secret_key_marks, and start again.";
