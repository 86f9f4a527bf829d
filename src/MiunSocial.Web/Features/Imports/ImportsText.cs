namespace MiunSocial.Web.Features.Imports;

public sealed class ImportsText;
