namespace MiunSocial.Web.Features.Notices;

public sealed class NoticesText;
