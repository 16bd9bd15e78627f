/* What the systems really print, shortened: sticks, disks, readers, read-only and unmounted ones. */

/** util-linux 2.38, an NVMe laptop with a USB stick, a USB hard disk (RM=0), an unmounted stick and a locked SD card. */
export const LSBLK = JSON.stringify({
  blockdevices: [
    {
      name: 'loop0',
      label: null,
      fstype: 'squashfs',
      size: 66_527_232,
      fsavail: 0,
      rm: false,
      hotplug: false,
      tran: null,
      mountpoints: ['/snap/core20/1974'],
      ro: true,
      type: 'loop',
      uuid: null,
    },
    {
      name: 'sda',
      label: null,
      fstype: null,
      size: 15_552_479_232,
      fsavail: null,
      rm: true,
      hotplug: true,
      tran: 'usb',
      mountpoints: [null],
      ro: false,
      type: 'disk',
      uuid: null,
      children: [
        {
          name: 'sda1',
          label: 'VIGIA',
          fstype: 'vfat',
          size: 15_551_430_656,
          fsavail: 15_000_000_000,
          rm: true,
          hotplug: true,
          tran: null,
          mountpoints: ['/media/ana/VIGIA'],
          ro: false,
          type: 'part',
          uuid: '4A21-0000',
        },
      ],
    },
    {
      name: 'sdb',
      label: null,
      fstype: null,
      size: 1_000_204_886_016,
      fsavail: null,
      rm: false,
      hotplug: true,
      tran: 'usb',
      mountpoints: [null],
      ro: false,
      type: 'disk',
      uuid: null,
      children: [
        {
          name: 'sdb1',
          label: 'Respaldos Ñandú',
          fstype: 'exfat',
          size: 900_000_000_000,
          fsavail: 800_000_000_000,
          rm: false,
          hotplug: true,
          tran: null,
          mountpoints: ['/media/ana/Respaldos Ñandú'],
          ro: false,
          type: 'part',
          uuid: 'BEEF-0001',
        },
        {
          name: 'sdb2',
          label: null,
          fstype: 'crypto_LUKS',
          size: 100_000_000_000,
          fsavail: null,
          rm: false,
          hotplug: true,
          tran: null,
          mountpoints: [null],
          ro: false,
          type: 'part',
          uuid: 'aaaa',
          children: [
            {
              name: 'luks-1',
              label: 'cofre',
              fstype: 'ext4',
              size: 99_000_000_000,
              fsavail: 50_000_000_000,
              rm: false,
              hotplug: false,
              tran: null,
              mountpoints: ['/media/ana/cofre'],
              ro: false,
              type: 'crypt',
              uuid: 'bbbb',
            },
          ],
        },
      ],
    },
    {
      name: 'sdc',
      label: null,
      fstype: null,
      size: 8_000_000_000,
      fsavail: null,
      rm: true,
      hotplug: true,
      tran: 'usb',
      mountpoints: [null],
      ro: false,
      type: 'disk',
      uuid: null,
      children: [
        {
          name: 'sdc1',
          label: 'NO_MONTADA',
          fstype: 'vfat',
          size: 8_000_000_000,
          fsavail: null,
          rm: true,
          hotplug: true,
          tran: null,
          mountpoints: [null],
          ro: false,
          type: 'part',
          uuid: 'CAFE-0002',
        },
      ],
    },
    {
      name: 'sdd',
      label: 'SIN_TABLA',
      fstype: 'vfat',
      size: 4_000_000_000,
      fsavail: 3_000_000_000,
      rm: true,
      hotplug: true,
      tran: 'usb',
      mountpoints: ['/media/ana/SIN_TABLA'],
      ro: false,
      type: 'disk',
      uuid: 'D00D-0003',
    },
    {
      name: 'mmcblk0',
      label: null,
      fstype: null,
      size: 32_000_000_000,
      fsavail: null,
      rm: false,
      hotplug: true,
      tran: 'mmc',
      mountpoints: [null],
      ro: true,
      type: 'disk',
      uuid: null,
      children: [
        {
          name: 'mmcblk0p1',
          label: 'CAMARA',
          fstype: 'exfat',
          size: 31_000_000_000,
          fsavail: 20_000_000_000,
          rm: false,
          hotplug: true,
          tran: null,
          mountpoints: ['/media/ana/CAMARA'],
          ro: true,
          type: 'part',
          uuid: 'F00D-0004',
        },
      ],
    },
    {
      name: 'sr0',
      label: 'CD',
      fstype: 'iso9660',
      size: 700_000_000,
      fsavail: 0,
      rm: true,
      hotplug: true,
      tran: 'usb',
      mountpoints: ['/media/ana/CD'],
      ro: false,
      type: 'rom',
      uuid: '2020',
    },
    {
      name: 'nvme0n1',
      label: null,
      fstype: null,
      size: 256_060_514_304,
      fsavail: null,
      rm: false,
      hotplug: false,
      tran: 'nvme',
      mountpoints: [null],
      ro: false,
      type: 'disk',
      uuid: null,
      children: [
        {
          name: 'nvme0n1p1',
          label: null,
          fstype: 'vfat',
          size: 536_870_912,
          fsavail: 500_000_000,
          rm: false,
          hotplug: false,
          tran: 'nvme',
          mountpoints: ['/boot/efi'],
          ro: false,
          type: 'part',
          uuid: '1111-2222',
        },
        {
          name: 'nvme0n1p2',
          label: null,
          fstype: 'ext4',
          size: 255_000_000_000,
          fsavail: 100_000_000_000,
          rm: false,
          hotplug: false,
          tran: 'nvme',
          mountpoints: ['/'],
          ro: false,
          type: 'part',
          uuid: 'cccc',
        },
      ],
    },
  ],
});

export const DISKUTIL = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>AllDisks</key>
	<array><string>disk4</string><string>disk4s1</string></array>
	<key>AllDisksAndPartitions</key>
	<array>
		<dict>
			<key>Content</key><string>FDisk_partition_scheme</string>
			<key>DeviceIdentifier</key><string>disk4</string>
			<key>OSInternal</key><false/>
			<key>Partitions</key>
			<array>
				<dict>
					<key>Content</key><string>Windows_FAT_32</string>
					<key>DeviceIdentifier</key><string>disk4s1</string>
					<key>DiskUUID</key><string>AAAA-1111</string>
					<key>MountPoint</key><string>/Volumes/VIG&#205;A &amp; Cía</string>
					<key>Size</key><integer>15551430656</integer>
					<key>VolumeName</key><string>VIGÍA &amp; Cía</string>
				</dict>
				<dict>
					<key>Content</key><string>Apple_HFS</string>
					<key>DeviceIdentifier</key><string>disk4s2</string>
					<key>Size</key><integer>1000</integer>
					<key>VolumeName</key><string>No montada</string>
				</dict>
			</array>
			<key>Size</key><integer>15552479232</integer>
		</dict>
		<dict>
			<key>APFSPhysicalStores</key><array><dict><key>DeviceIdentifier</key><string>disk5s2</string></dict></array>
			<key>APFSVolumes</key>
			<array>
				<dict>
					<key>CapacityInUse</key><integer>4096</integer>
					<key>DeviceIdentifier</key><string>disk6s1</string>
					<key>MountPoint</key><string>/Volumes/Copias</string>
					<key>Size</key><integer>500000</integer>
					<key>VolumeName</key><string>Copias</string>
					<key>VolumeUUID</key><string>BBBB-2222</string>
				</dict>
			</array>
			<key>DeviceIdentifier</key><string>disk6</string>
			<key>Partitions</key><array/>
		</dict>
	</array>
	<key>VolumesFromDisks</key><array/>
	<key>WholeDisks</key><array><string>disk4</string></array>
</dict>
</plist>`;
