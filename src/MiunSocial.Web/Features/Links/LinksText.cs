namespace MiunSocial.Web.Features.Links;

public sealed class LinksText;
