namespace MiunSocial.Web.Features.Accessibility;

public sealed class AccessibilityText;
