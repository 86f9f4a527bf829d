namespace MiunSocial.Web.Features.Channels;

public sealed class ChannelsText;
