using MiunSocial.Domain.Guidelines;

namespace MiunSocial.Web.Features.Shared;

/// <summary>
/// What a page about a whole guideline has shown of it: which version holds, and whether another is on its way. A form that is about no
/// more posts it, and stays good while somebody writes on the draft.
/// </summary>
public static class GuidelineShown
{
    public static string Of(Guid? inForce, GuidelineStage stage) => $"{stage}:{inForce}";

    public static string Of(Guideline guideline) => Of(guideline.InForce?.Id, guideline.Stage);
}
