namespace MiunSocial.Domain.Channels;

public enum ChannelVisibility
{
    Public,
    Internal,
}
