namespace MiunSocial.Web.Features.GuidelineWriting;

public sealed class GuidelineWritingText;
