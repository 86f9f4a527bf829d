using System.Globalization;

namespace MiunSocial.Web.Infrastructure;

/// <summary>Counts that stop where nobody counts any more, so that a long queue costs no more than a short one.</summary>
public static class Capped
{
    /// <summary>What is counted at most; so many are shown as more than one less.</summary>
    public const int Most = 100;

    /// <summary>The count as people read it: <c>7</c>, or <c>99+</c>.</summary>
    public static string Text(int count) =>
        count < Most ? count.ToString(CultureInfo.CurrentCulture) : $"{(Most - 1).ToString(CultureInfo.CurrentCulture)}+";
}
