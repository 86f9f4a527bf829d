namespace MiunSocial.Web.Features.Shared;

public static class Waits
{
    public const double Half = .5;

    public const double NineOfTen = .9;

    /// <summary>The shortest wait that so large a part of all did not exceed; null without any.</summary>
    public static T? Within<T>(this IEnumerable<T> waits, double part)
        where T : struct
    {
        var ordered = waits.Order().ToList();
        return ordered.Count == 0 ? null : ordered[(int)Math.Ceiling(part * ordered.Count) - 1];
    }
}
