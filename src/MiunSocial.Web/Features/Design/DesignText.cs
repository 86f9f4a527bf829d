namespace MiunSocial.Web.Features.Design;

public sealed class DesignText;
