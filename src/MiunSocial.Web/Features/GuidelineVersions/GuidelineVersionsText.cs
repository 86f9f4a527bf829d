namespace MiunSocial.Web.Features.GuidelineVersions;

public sealed class GuidelineVersionsText;
