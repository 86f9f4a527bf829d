namespace MiunSocial.Web.Features.Embed;

public sealed class EmbedText;
