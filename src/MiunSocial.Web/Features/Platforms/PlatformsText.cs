namespace MiunSocial.Web.Features.Platforms;

public sealed class PlatformsText;
