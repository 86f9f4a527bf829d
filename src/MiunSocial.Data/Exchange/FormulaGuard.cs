namespace MiunSocial.Data.Exchange;

/// <summary>
/// Keeps a spreadsheet from taking a text for a formula: an apostrophe before it, taken away when the table is read. A text that
/// has such an apostrophe of its own gets one more, so that reading gives back exactly what was written.
/// </summary>
public static class FormulaGuard
{
    private const char Mark = '\'';

    public static string Neutralise(string text) => StartsFormula(text, 0) || IsMarked(text) ? Mark + text : text;

    public static string Restore(string cell) => IsMarked(cell) ? cell[1..] : cell;

    private static bool IsMarked(string text) => text.Length > 1 && text[0] == Mark && (text[1] == Mark || StartsFormula(text, 1));

    private static bool StartsFormula(string text, int at) => text.Length > at && text[at] is '=' or '+' or '-' or '@' or '\t' or '\r';
}
